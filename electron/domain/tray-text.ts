// Owns the words of the tray: names made safe and short, instants, the title and the tooltip.
import { countdownText } from './countdown.ts';
import type { Deadline } from './deadline.ts';
import { isNameless, unnamed } from './inquiry.ts';
import { localClock } from './local-clock.ts';
import { minuteMs } from './policy.ts';
import { quietEndMs } from './quiet-time.ts';
import type { TrayLeader, TrayScene, TrayState } from './tray-scene.ts';
import { templates, type Say } from './words.ts';

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
  if (plain === '') return unnamed.unknown;
  return plain.length <= longestName ? plain : `${cutTo(plain, longestName - 1)}…`;
}

/** The same, where a customer without a name is called so in the language that is spoken. */
export function spokenName(label: string, say: Say): string {
  const name = shortName(label);
  return isNameless(name) ? say(name) : name;
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

const weekdays = templates(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
const months = templates(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);

/** R19: "14:05" on the same day, "Mon 14:05" up to six days away, else "3 Dec 14:05". Changes at local midnight alone. */
export function instantText(zone: string, atMs: number, nowMs: number, say: Say): string {
  const at = localClock(zone, atMs);
  const days = at.day - localClock(zone, nowMs).day;
  if (days === 0) return at.time;
  const { time, dayOfMonth } = at;
  if (Math.abs(days) < 7) return say('{weekday} {time}', { weekday: say(weekdays[at.weekday] ?? ''), time });
  return say('{dayOfMonth} {month} {time}', { dayOfMonth, month: say(months[at.month - 1] ?? ''), time });
}

/** R20, for a menu bar: "7:42 · 3", or the count alone; empty where the icon should speak for itself. */
export function trayTitle(state: TrayState, scene: TrayScene, nowMs: number): string {
  const { leader, waiting } = scene;
  if (leader === null || scene.isQuiet || state.show === 'bar') return '';
  if (state.show === 'count') return String(waiting.length);
  const countdown = spokenCountdown(leader.deadline, beforeTheEnd(leader, nowMs), state.say);
  return waiting.length === 1 ? countdown : `${countdown} · ${waiting.length}`;
}

/** R20: the digits and units are the same in all our languages. */
export function spokenCountdown(deadline: Deadline, nowMs: number, say: Say): string {
  const text = countdownText(deadline, nowMs);
  const [, lateBy] = /^late (.+)$/u.exec(text) ?? [];
  return lateBy === undefined ? text : say('late {time}', { time: lateBy });
}

/** At the due instant itself there is still time (R3): no text for the one millisecond in which none is left. */
function beforeTheEnd({ deadline, urgency }: TrayLeader, nowMs: number): number {
  return urgency === 'late' ? nowMs : Math.min(nowMs, deadline.dueMs - 1);
}

/** Who is most urgent, until when, and what else there is, as far as 127 UTF-16 units reach. */
export function trayTooltip(state: TrayState, scene: TrayScene, nowMs: number): string {
  const { say } = state;
  if (scene.isEmpty) return say('Ten-Four: nobody is waiting');
  const zone = state.policy.openHours.zone;
  const others = scene.waiting.length - 1;
  const parts = [
    scene.leader === null ? say('Ten-Four: nobody is waiting now') : leaderText(scene.leader, { zone, nowMs, say }),
    others > 0 ? say('{count} more', { count: others }) : '',
    scene.isQuiet ? say('quiet until {time}', { time: quietEndText(state, nowMs) }) : '',
    scene.snoozed > 0 ? say('{count} snoozed', { count: scene.snoozed }) : '',
    scene.withColleague > 0 ? say('{count} with a colleague', { count: scene.withColleague }) : '',
  ];
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => (text.length + 3 + part.length > longestTooltip ? text : `${text} · ${part}`));
}

function quietEndText({ policy, say }: TrayState, nowMs: number): string {
  return instantText(policy.openHours.zone, quietEndMs(policy, nowMs), nowMs, say);
}

const leads = templates({
  late: { promise: '{name}: was promised for {time}', acknowledgement: '{name}: late since {time}' },
  later: { promise: '{name}: promised for {time}', acknowledgement: '{name}: acknowledge by {time}' },
  soon: {
    promise: '{name}: {minutes} min left to keep the promise',
    acknowledgement: '{name}: {minutes} min left to acknowledge',
  },
});

interface Now {
  readonly zone: string;
  readonly nowMs: number;
  readonly say: Say;
}

/** From an hour on it names the instant, which is exact and does not tick. */
function leaderText({ inquiry, deadline, urgency }: TrayLeader, { zone, nowMs, say }: Now): string {
  const name = spokenName(inquiry.label, say);
  const what = deadline.kind === 'promise' ? 'promise' : 'acknowledgement';
  const minutes = minutesLeft(deadline, nowMs);
  if (urgency !== 'late' && minutes < 60) return say(leads.soon[what], { name, minutes });
  const time = instantText(zone, deadline.dueMs, nowMs, say);
  return say(leads[urgency === 'late' ? 'late' : 'later'][what], { name, time });
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
