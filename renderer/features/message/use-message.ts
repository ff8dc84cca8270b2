// Owns the message that is being written: the words chosen, what is filled in, and what is recorded once it was sent.
import { useState } from 'react';
import type { Owed } from '../../../electron/domain/action.ts';
import type { Refusal } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { addressedAs, fillTemplate, type MessageValues } from '../../../electron/domain/message.ts';
import type { MessageLanguage } from '../../../electron/domain/message-language.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { nextWaiting, take } from '../../desk/actions.ts';
import { useDeskPart, usePage, useSettings, useZone, type Page } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';
import { writtenOutIn } from './written-out.ts';

/** By when the customer hears of us; `isDefault`: the promise that the desk makes by itself (R7). Null: nothing is owed. */
export interface Promised {
  readonly byMs: number;
  readonly isDefault: boolean;
}

/** What a message is filled in with. */
export interface Filling {
  readonly language: MessageLanguage;
  readonly promise: Promised | null;
  readonly colleague: string | null;
}

export interface Message {
  readonly text: string;
  readonly filling: Filling;
  /** Words changed by hand were not put into the language that was chosen since. */
  readonly isOfOtherLanguage: boolean;
  readonly write: (text: string) => void;
  readonly change: (parts: Partial<Filling>) => void;
  /** Records what it says. */
  readonly sent: () => Promise<Refusal | null>;
}

const acceptWithinMs = 10 * minuteMs;

/** The template is filled in anew when something else is chosen, until somebody has changed a word of it. */
export function useMessage(
  view: InquiryView,
  templateIn: (language: MessageLanguage) => string,
  first: Filling,
): Message {
  const page = usePage();
  const zone = useZone();
  const settings = useSettings();
  const computerUser = useDeskPart('computerUser') ?? '';
  const [filling, setFilling] = useState(first);
  const [isOfOtherLanguage, setOfOtherLanguage] = useState(false);
  const timeOf = ({ language, promise }: Filling): string | null =>
    promise === null ? null : writtenOutIn(language, zone, promise.byMs, page.clock.now());
  const filled = (by: Filling): string => {
    const values: MessageValues = {
      name: addressedAs(view.customer, view.channel),
      me: settings === null || settings.me === '' ? computerUser : settings.me,
      promise: timeOf(by),
      colleague: by.colleague,
    };
    return fillTemplate(templateIn(by.language), values, by.language);
  };
  const [text, setText] = useState(() => filled(first));
  return {
    text,
    filling,
    isOfOtherLanguage,
    write: setText,
    change(parts) {
      const next = { ...filling, ...parts };
      const isChanged = text !== filled(filling);
      setText(isChanged ? withNewTime(text, timeOf(filling), timeOf(next)) : filled(next));
      if (parts.language !== undefined) setOfOtherLanguage(isChanged);
      setFilling(next);
    },
    sent: () => record(page, view, { ...filling, zone }),
  };
}

/** In words that were changed by hand, at least the time that they name is the one that is promised. */
function withNewTime(text: string, before: string | null, next: string | null): string {
  return before === null || next === null ? text : text.replace(before, () => next);
}

interface Recorded extends Filling {
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
  return take(page, 'handOff', { id, to, acceptByMs }, { text: say('handed', { name: label, colleague: to }) });
}

function owedBy(promise: Promised | null): Owed | null {
  if (promise === null) return { type: 'nothing', reason: 'answered' };
  return promise.isDefault ? null : { type: 'promise', byMs: promise.byMs };
}

function wordsFor({ label, standing }: InquiryView, { promise, zone }: Recorded, nowMs: number): string {
  if (promise === null) return say('closed', { name: label });
  const time = dayAndTime(zone, promise.byMs, nowMs);
  return say(standing.phase === 'waiting' ? 'acknowledged' : 'contacted', { name: label, time });
}
