// Owns the message that is being written: the words chosen, what is filled in, and what is recorded once it was sent.
import { useState } from 'react';
import type { Owed } from '../../../electron/domain/action.ts';
import type { Refusal } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { addressedAs, fillTemplate, type MessageValues } from '../../../electron/domain/message.ts';
import type { MessageLanguage } from '../../../electron/domain/message-language.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import type { MessageDraft } from '../../desk/drafts.ts';
import { nextWaiting, openAgain, take } from '../../desk/actions.ts';
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
  /** It was written before and not sent. */
  readonly isKept: boolean;
  /** With the words as they were chosen. */
  readonly startOver: () => void;
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
  { chosenId, first }: { readonly chosenId: string; readonly first: Filling },
): Message {
  const page = usePage();
  const zone = useZone();
  const [kept] = useState(() => draftOf(page, view.id, chosenId));
  const [isKept, setKept] = useState(kept !== null);
  const [filling, setFilling] = useState<Filling>(() =>
    kept === null ? first : stillAhead(kept, first, page.clock.now()),
  );
  const [isOfOtherLanguage, setOfOtherLanguage] = useState(false);
  const { timeOf, filled } = useTemplate(view, templateIn);
  const [text, setText] = useState(() =>
    kept === null ? filled(first) : withNewTime(kept.text, timeOf(kept), timeOf(filling)),
  );
  const keep = (written: string, by: Filling): void =>
    page.drafts.keep('message', view.id, written === filled(by) ? null : { chosenId, text: written, ...by });
  return {
    text,
    filling,
    isKept,
    startOver() {
      setKept(false);
      setText(filled(first));
      setFilling(first);
      page.drafts.keep('message', view.id, null);
    },
    isOfOtherLanguage,
    write(written) {
      setText(written);
      keep(written, filling);
    },
    change(parts) {
      const next = { ...filling, ...parts };
      const isChanged = text !== filled(filling);
      const written = isChanged ? withNewTime(text, timeOf(filling), timeOf(next)) : filled(next);
      setText(written);
      keep(written, next);
      if (parts.language !== undefined) setOfOtherLanguage(isChanged);
      setFilling(next);
    },
    async sent() {
      const refusal = await record(page, view, { ...filling, zone }, () => {
        page.drafts.giveBack('message', view.id, { chosenId, text, ...filling });
        openAgain(page, { type: 'message', id: view.id });
      });
      if (refusal === null) page.drafts.keep('message', view.id, null);
      return refusal;
    },
  };
}

/** What the template says with these filled in, and how its time is written. */
function useTemplate(view: InquiryView, templateIn: (language: MessageLanguage) => string) {
  const { clock } = usePage();
  const zone = useZone();
  const settings = useSettings();
  const computerUser = useDeskPart('computerUser') ?? '';
  const timeOf = ({ language, promise }: Filling): string | null =>
    promise === null ? null : writtenOutIn(language, zone, promise.byMs, clock.now());
  const filled = (by: Filling): string => {
    const values: MessageValues = {
      name: addressedAs(view.customer, view.channel),
      me: settings === null || settings.me === '' ? computerUser : settings.me,
      promise: timeOf(by),
      colleague: by.colleague,
    };
    return fillTemplate(templateIn(by.language), values, by.language);
  };
  return { timeOf, filled };
}

function draftOf({ drafts }: Page, id: string, chosenId: string): MessageDraft | null {
  const draft = drafts.read('message', id);
  return draft?.chosenId === chosenId ? draft : null;
}

/** What was to be promised may have passed since. */
function stillAhead({ language, promise, colleague }: Filling, first: Filling, nowMs: number): Filling {
  return { language, colleague, promise: promise !== null && promise.byMs <= nowMs ? first.promise : promise };
}

/** In words that were changed by hand, at least the time that they name is the one that is promised. */
function withNewTime(text: string, before: string | null, next: string | null): string {
  return before === null || next === null ? text : text.replace(before, () => next);
}

interface Recorded extends Filling {
  readonly zone: string;
}

/** `onRefused`: after it was shown as done. */
async function record(page: Page, view: InquiryView, said: Recorded, onRefused: () => void): Promise<Refusal | null> {
  const { id, standing } = view;
  const nextId = nextWaiting(page, id);
  const isWaiting = standing.phase === 'waiting';
  const owed = owedBy(said.promise);
  const words = { text: wordsFor(view, said, page.clock.now()) };
  const refusal = isWaiting
    ? await take(page, 'acknowledge', { id, owed }, words, onRefused)
    : await take(page, 'contact', { id, hasNews: false, owed }, words, onRefused);
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
