// Owns the words of the tray: names made safe and short, instants, the title and the tooltip.
import { countdownText } from './countdown.ts';
import type { Deadline } from './deadline.ts';
import { localClock } from './local-clock.ts';
import { minuteMs } from './policy.ts';
import { quietEndMs } from './quiet-time.ts';
import type { TrayLeader, TrayScene, TrayState } from './tray-scene.ts';

/** UTF-16 units: what Windows keeps of a tooltip. */
export const longestTooltip = 127;
/** UTF-16 units of a customer's name, with the sign that it was cut. */
export const longestName = 40;

/** Line ends, control characters and those that turn the direction of the text; the joiner of emoji stays. */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name as a menu or a tooltip may show it: one line, at most 40 UTF-16 units, no character cut in half. */
export function shortName(name: string): string {
  // Only so much of it can be shown, whatever the rest does.
  const start = name.slice(0, 1_000).toWellFormed();
  const plain = start.replaceAll(unwanted, ' ').replaceAll(/\s+/gu, ' ').trim();
  if (plain === '') return 'Unknown customer';
  return plain.length <= longestName ? plain : `${cutTo(plain, longestName - 1)}…`;
}

function cutTo(text: string, most: number): string {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  // One sign with a hundred marks on it: what fits of it, but no half of a pair.
  return (end === 0 ? text.slice(0, most).toWellFormed() : text.slice(0, end)).trimEnd();
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** R19: "14:05" on the same day, "Mon 14:05" up to six days away, else "3 Dec 14:05". Changes at local midnight alone. */
export function instantText(zone: string, atMs: number, nowMs: number): string {
  const at = localClock(zone, atMs);
  const days = at.day - localClock(zone, nowMs).day;
  if (days === 0) return at.time;
  const day = Math.abs(days) < 7 ? weekdays[at.weekday] : `${at.dayOfMonth} ${months[at.month - 1]}`;
  return `${day} ${at.time}`;
}

/** R20, for a menu bar: "7:42 · 3", or the count alone; empty where the icon should speak for itself. */
export function trayTitle(state: TrayState, scene: TrayScene, nowMs: number): string {
  const { leader, waiting } = scene;
  if (leader === null || scene.isQuiet || state.show === 'bar') return '';
  if (state.show === 'count') return String(waiting.length);
  const countdown = countdownText(leader.deadline, beforeTheEnd(leader, nowMs));
  return waiting.length === 1 ? countdown : `${countdown} · ${waiting.length}`;
}

/** At the due instant itself there is still time (R3): no text for the one millisecond in which none is left. */
function beforeTheEnd({ deadline, urgency }: TrayLeader, nowMs: number): number {
  return urgency === 'late' ? nowMs : Math.min(nowMs, deadline.dueMs - 1);
}

/** Who is most urgent, until when, and what else there is, as far as 127 UTF-16 units reach. */
export function trayTooltip(state: TrayState, scene: TrayScene, nowMs: number): string {
  if (scene.isEmpty) return 'Ten-Four: nobody is waiting';
  const zone = state.policy.openHours.zone;
  const others = scene.waiting.length - 1;
  const parts = [
    scene.leader === null ? 'Ten-Four: nobody is waiting now' : leaderText(scene.leader, zone, nowMs),
    others > 0 ? `${others} more` : '',
    scene.isQuiet ? `quiet until ${instantText(zone, quietEndMs(state.policy, nowMs), nowMs)}` : '',
    scene.snoozed > 0 ? `${scene.snoozed} snoozed` : '',
    scene.withColleague > 0 ? `${scene.withColleague} with a colleague` : '',
  ];
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => (text.length + 3 + part.length > longestTooltip ? text : `${text} · ${part}`));
}

/** From an hour on it names the instant, which is exact and does not tick. */
function leaderText({ inquiry, deadline, urgency }: TrayLeader, zone: string, nowMs: number): string {
  const name = shortName(inquiry.label);
  const at = instantText(zone, deadline.dueMs, nowMs);
  const isPromise = deadline.kind === 'promise';
  if (urgency === 'late') return isPromise ? `${name}: was promised for ${at}` : `${name}: late since ${at}`;
  const minutes = minutesLeft(deadline, nowMs);
  if (minutes >= 60) return isPromise ? `${name}: promised for ${at}` : `${name}: acknowledge by ${at}`;
  return `${name}: ${minutes} min left ${isPromise ? 'to keep the promise' : 'to acknowledge'}`;
}

/** R20: rounded up, so that it is 1 until the time is up. */
export function minutesLeft({ dueMs }: Deadline, nowMs: number): number {
  return Math.max(1, Math.ceil((dueMs - nowMs) / minuteMs));
}

/** "&" announces a shortcut in a menu's label on every system (electron/electron#9584). */
export function menuLabel(label: string): string {
  return label.replaceAll('&', '&&');
}

/** Windows alone: its tooltips read "&&&" as "&" (electron/electron#14373). Where that gets too long, "and" or "+". */
export function windowsTooltip(tooltip: string): string {
  const written = ['&&&', 'and', '+'].map((sign) => tooltip.replaceAll('&', sign));
  return (
    written.find(({ length }) => length <= longestTooltip) ?? tooltip.replaceAll('&', '+').slice(0, longestTooltip)
  );
}
