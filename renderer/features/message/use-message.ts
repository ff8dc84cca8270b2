// Owns the message that is being written: the words chosen, what is filled in, and what is recorded once it was sent.
import { useState } from 'react';
import type { Owed } from '../../../electron/domain/action.ts';
import type { Refusal } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { addressedAs, fillTemplate, type MessageValues } from '../../../electron/domain/message.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { nextWaiting, take } from '../../desk/actions.ts';
import { useDeskPart, usePage, useSettings, useZone, type Page } from '../../desk/page-context.ts';
import { dayAndTime, writtenOut } from '../../ui/time-words.ts';
import { messageWords } from './message-words.ts';

/** By when the customer hears of us; `isDefault`: the promise that the desk makes by itself (R7). Null: nothing is owed. */
export interface Promised {
  readonly byMs: number;
  readonly isDefault: boolean;
}

export interface Message {
  readonly text: string;
  readonly promise: Promised | null;
  readonly colleague: string | null;
  readonly write: (text: string) => void;
  readonly setPromise: (promise: Promised | null) => void;
  readonly setColleague: (colleague: string | null) => void;
  /** Records what it says. */
  readonly sent: () => Promise<Refusal | null>;
}

const acceptWithinMs = 10 * minuteMs;

/** `template` is filled in anew when a time or a colleague is chosen, until somebody has changed a word of it. */
export function useMessage(view: InquiryView, template: string, first: Promised | null): Message {
  const page = usePage();
  const zone = useZone();
  const settings = useSettings();
  const computerUser = useDeskPart('computerUser') ?? '';
  const [promise, setPromise] = useState(first);
  const [colleague, setColleague] = useState<string | null>(null);
  const valuesWith = (by: Promised | null, to: string | null): MessageValues => ({
    name: addressedAs(view.customer, view.channel),
    me: settings === null || settings.me === '' ? computerUser : settings.me,
    promise: by === null ? null : writtenOut(zone, by.byMs, page.clock.now()),
    colleague: to,
  });
  const [text, setText] = useState(() => fillTemplate(template, valuesWith(promise, colleague)));
  const refill = (by: Promised | null, to: string | null): void => {
    const before = fillTemplate(template, valuesWith(promise, colleague));
    const next = fillTemplate(template, valuesWith(by, to));
    setText((written) =>
      written === before ? next : withNewTime(written, valuesWith(promise, null), valuesWith(by, null)),
    );
  };
  return {
    text,
    promise,
    colleague,
    write: setText,
    setPromise(next) {
      refill(next, colleague);
      setPromise(next);
    },
    setColleague(next) {
      refill(promise, next);
      setColleague(next);
    },
    sent: () => record(page, view, { promise, colleague, zone }),
  };
}

/** In words that were changed by hand, at least the time that they name is the one that is promised. */
function withNewTime(text: string, before: MessageValues, next: MessageValues): string {
  return before.promise === null || next.promise === null ? text : text.replace(before.promise, next.promise);
}

interface Recorded {
  readonly promise: Promised | null;
  readonly colleague: string | null;
  readonly zone: string;
}

async function record(page: Page, view: InquiryView, said: Recorded): Promise<Refusal | null> {
  const { id, standing } = view;
  const nextId = nextWaiting(page, id);
  const isWaiting = standing.phase === 'waiting';
  const owed = owedBy(said.promise);
  const words = { text: wordsFor(view, said, page.clock.now()) };
  const refusal = isWaiting
    ? await take(page, 'acknowledge', { id, owed }, words)
    : await take(page, 'contact', { id, hasNews: false, owed }, words);
  if (refusal !== null) return refusal;
  if (isWaiting) page.screen.set({ selectedId: nextId });
  return said.colleague === null || said.promise === null ? null : handOver(page, view, said.colleague);
}

function handOver(page: Page, { id, label }: InquiryView, to: string): Promise<Refusal | null> {
  const acceptByMs = page.clock.now() + acceptWithinMs;
  return take(page, 'handOff', { id, to, acceptByMs }, { text: messageWords.handed(label, to) });
}

function owedBy(promise: Promised | null): Owed | null {
  if (promise === null) return { type: 'nothing', reason: 'answered' };
  return promise.isDefault ? null : { type: 'promise', byMs: promise.byMs };
}

function wordsFor({ label, standing }: InquiryView, { promise, zone }: Recorded, nowMs: number): string {
  if (promise === null) return messageWords.closed(label);
  const by = dayAndTime(zone, promise.byMs, nowMs);
  return standing.phase === 'waiting' ? messageWords.acknowledged(label, by) : messageWords.contacted(label, by);
}
