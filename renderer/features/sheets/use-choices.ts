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

/** The instants that can be chosen for one inquiry, as they are when the sheet opens: by the rules, at once. */
export function useChoices(name: OfferName, view: InquiryView): Choices {
  const page = usePage();
  const { id } = view;
  const [answer, setAnswer] = useState<Choices>(() => ({ choices: choicesHere(page, name, view), problem: null }));
  const isAsked = answer.choices === null;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await page.api.call(name, { id });
      if (!isOpen) return;
      setAnswer(
        result.ok
          ? { choices: distinct(result.value), problem: null }
          : { choices: [], problem: result.refusal.sentence },
      );
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [page, name, id, isAsked]);
  return answer;
}

/** Null where the page does not know the rules. */
function choicesHere({ rules, clock }: Page, name: OfferName, view: InquiryView): readonly Choice[] | null {
  const known = rules();
  return known === null ? null : distinct(known.choices(name, view, clock.now()));
}

/** Where two ways of choosing lead to the same instant, one is enough. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ atMs }, index) => choices.findIndex((other) => other.atMs === atMs) === index);
}
