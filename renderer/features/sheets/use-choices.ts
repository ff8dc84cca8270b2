import { useEffect, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { Choice } from '../../../electron/domain/choices.ts';
import { usePage, type Page } from '../../desk/page-context.ts';
import type { OfferName } from '../../desk/rules-here.ts';

interface Choices {
  /** Null until the desk has answered, where it has to be asked. */
  readonly choices: readonly Choice[] | null;
  readonly problem: string | null;
}

/**
 * The instants that can be chosen for one inquiry, as they are when the sheet opens: by the rules, at once. The desk knows
 * more of the customer: what it offers beside those comes after them, so that no digit gets another meaning.
 */
export function useChoices(name: OfferName, view: InquiryView): Choices {
  const page = usePage();
  const { id } = view;
  const [answer, setAnswer] = useState<Choices>(() => ({ choices: choicesHere(page, name, view), problem: null }));
  const [isKnownHere] = useState(answer.choices !== null);
  const isAsked = !isKnownHere || name === 'promiseChoices';
  useEffect(() => {
    if (!isAsked) return undefined;
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await page.api.call(name, { id });
      if (!isOpen) return;
      if (result.ok) setAnswer(({ choices }) => ({ choices: distinctIds(choices ?? [], result.value), problem: null }));
      else if (!isKnownHere) setAnswer({ choices: [], problem: result.refusal.sentence });
    };
    void ask();
    return () => {
      isOpen = false;
    };
    // What was done just before may be on its way to the desk: its answer changes the view.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [page, name, id, view, isAsked, isKnownHere]);
  return answer;
}

/** Null where the page does not know the rules. */
function choicesHere({ rules, clock }: Page, name: OfferName, view: InquiryView): readonly Choice[] | null {
  const known = rules();
  return known === null ? null : distinct(known.choices(name, view, clock.now()));
}

/** Those that are shown, and of the others what is offered beside them. */
function distinctIds(shown: readonly Choice[], offered: readonly Choice[]): readonly Choice[] {
  return distinct([...shown, ...offered.filter(({ id }) => shown.every((one) => one.id !== id))]);
}

/** Where two ways of choosing lead to the same instant, one is enough. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ atMs }, index) => choices.findIndex((other) => other.atMs === atMs) === index);
}
