// Owns what was shown as done and had to be taken back: it stands beside the list until somebody has read it.
import type { Refusal } from '../../electron/contract/result.ts';
import { spokenLocale } from '../words/say.ts';
import { inquiryOf, type Page } from './page-context.ts';
import { say } from './words.ts';

export interface NotDone {
  readonly inquiryId: string;
  readonly label: string;
  readonly sentence: string;
}

interface TakenBack {
  readonly actionId: string;
  readonly inquiryId: string;
  readonly refusal: Refusal;
}

export function sayNotDone(page: Page, { actionId, inquiryId, refusal }: TakenBack): void {
  const { undo, notDone } = page.screen.get();
  const label = inquiryOf(page, inquiryId)?.label ?? say('gone');
  page.screen.set({
    notDone: [...notDone, { inquiryId, label, sentence: refusal.sentence }],
    // There is nothing to take back.
    undo: undo?.actionId === actionId ? null : undo,
  });
}

/** "Not done for Ana Ruiz and Ben. The disk is full.": each reason once, with everybody whom it concerns. */
export function notDoneSentences(notDone: readonly NotDone[]): readonly string[] {
  return [...Map.groupBy(notDone, ({ sentence }) => sentence)].map(([sentence, about]) => {
    const labels = [...new Set(about.map(({ label }) => label))];
    return say('not-done', { names: listed(labels), reason: sentence });
  });
}

const mostNamed = 3;

function listed(labels: readonly string[]): string {
  const named = labels.slice(0, mostNamed);
  const more = labels.length - named.length;
  const all = more === 0 ? named : [...named, say('and-more', { count: more })];
  return new Intl.ListFormat(spokenLocale()).format(all);
}
