// Owns the words of the list: the line under a name, the headings, the captions.
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { CloseReason } from '../../../electron/domain/event.ts';
import type { DeadlineKind } from '../../../electron/domain/deadline.ts';
import type { Channel } from '../../../electron/domain/inquiry.ts';
import type { GroupId } from '../../../electron/domain/list-group.ts';
import { goalIds, type Policy } from '../../../electron/domain/policy.ts';
import type { Standing } from '../../../electron/domain/standing.ts';
import { dayAndTime, shortDayAndTime, shortSpan, spanWords } from '../../ui/time-words.ts';

const channelWords: Readonly<Record<Channel, string>> = {
  call: 'Missed call',
  voicemail: 'Voicemail',
  email: 'Email',
  text: 'Text',
  chat: 'Chat',
  social: 'Post',
  web: 'Web form',
  'walk-in': 'Walk-in',
};

const answerWords: Readonly<Record<Channel, string>> = {
  call: 'Call back',
  voicemail: 'Call back',
  email: 'Write back',
  text: 'Text back',
  chat: 'Write back',
  social: 'Answer',
  web: 'Write back',
  'walk-in': 'Get in touch',
};

/** "Missed call, asked about her invoice", "Web form: quote for 12 seats", "Call back, even without an update". */
export function lineOf({ channel, subject, standing, followUps }: InquiryView): string {
  const text = subject.trim();
  const more = followUps === 0 ? '' : ` (${followUps + 1} messages)`;
  if (standing.phase === 'promised') {
    const verb = answerWords[channel];
    return `${text === '' ? `${verb}, even without an update` : `${verb}: ${text}`}${more}`;
  }
  return `${waitingLine(channel, text)}${more}`;
}

function waitingLine(channel: Channel, text: string): string {
  if (text === '') return channelWords[channel];
  if (channel === 'call') return `${channelWords.call}, ${text}`;
  // "Post: comment on the June post" would say it twice.
  if (channel === 'social' && /\b(post|comment|tweet|message|review)\b/i.test(text)) return capitalized(text);
  return `${channelWords[channel]}: ${text}`;
}

function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toLocaleUpperCase()}${rest.join('')}`;
}

/** R9: "with Sam until 14:10", "with Sam", or nothing. */
export function holderWords(standing: Standing, zone: string, nowMs: number): string | null {
  const { handOff, holder } = standing;
  if (handOff !== null) {
    const until = dayAndTime(zone, handOff.acceptByMs, nowMs);
    if (handOff.acceptByMs < nowMs) return `${handOff.to} did not accept by ${until}`;
    return `with ${handOff.to} until ${until}`;
  }
  return holder === null ? null : `with ${holder}`;
}

/** The headings of the picture; other lengths change the words. */
export function groupTitle(id: GroupId, { goals }: Policy): string {
  const [first, second] = goalIds.map((goalId) => spanWords(goals[goalId].withinMs));
  switch (id) {
    case 'ten-minute':
      return `Acknowledge within ${first}`;
    case '24-hour':
      return `Past ${first}, answer within ${second}`;
    case 'promise':
      return 'You promised';
    case 'with-colleague':
      return 'With colleagues';
    case 'snoozed':
      return 'Snoozed';
    case 'closed':
      return 'Closed today';
  }
}

interface Captioned {
  readonly kind: DeadlineKind;
  readonly dueMs: number;
}

/** What the countdown is counted from: "of 10 min", "until 15:30"; with the goal's own way of counting. */
export function captionOf({ kind, dueMs }: Captioned, policy: Policy, nowMs: number): string {
  if (kind === 'promise') return `until ${shortDayAndTime(policy.openHours.zone, dueMs, nowMs)}`;
  const goal = policy.goals[kind];
  return `of ${shortSpan(goal.withinMs)}${goal.counts === 'open-hours' ? ' open' : ''}`;
}

const reasonWords: Readonly<Record<CloseReason, string>> = {
  answered: 'answered',
  'no-answer-needed': 'no answer needed',
  'not-a-customer': 'not a customer',
};

/** What stands where the countdown was: how it was closed, and when. Null while it is open. */
export function closedWords(standing: Standing, zone: string, nowMs: number): string | null {
  if (standing.phase !== 'closed') return null;
  return `${reasonWords[standing.closeReason]}, ${dayAndTime(zone, standing.closedAtMs, nowMs)}`;
}

/** Said instead of the countdown to those who hear the page. */
export function dueWords({ kind, dueMs }: Captioned, zone: string, nowMs: number): string {
  const at = dayAndTime(zone, dueMs, nowMs);
  if (dueMs < nowMs) return kind === 'promise' ? `late, promised for ${at}` : `late, was due at ${at}`;
  return kind === 'promise' ? `promised for ${at}` : `due at ${at}`;
}
