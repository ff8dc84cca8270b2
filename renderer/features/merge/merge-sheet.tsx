import type { InquiryView } from '../../../electron/contract/views.ts';
import { ownName } from '../../../electron/domain/inquiry.ts';
import { act } from '../../desk/actions.ts';
import { useDuplicates } from '../../desk/duplicates.ts';
import { useDeskPart, usePage, useZone, type Page } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from '../sheets/choice-list.tsx';
import type { RowSheetProps } from '../sheets/time-choice-sheet.tsx';
import { partWords } from './merge-words.ts';
import { say } from './words.ts';

/** Those that no digit reaches are found by scrolling; a customer with more open inquiries is unheard of. */
const mostShown = 30;

/** R13: one answer for two inquiries of the same customer. */
export function MergeSheet({ view, onClose }: RowSheetProps) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const same = useDuplicates(view.id).flatMap((id) => page.mirror.inquiry(id) ?? []);
  const others = useOthers(view, same);
  const nowMs = page.clock.now();

  const merge = (otherId: string): void =>
    request.run(async () => {
      const refusal = await act(page, page.api.call('merge', { id: view.id, otherId }), {
        text: say('done', {
          name: nameOf(view) ?? nameOf(page.mirror.inquiry(otherId)) ?? view.label,
        }),
      });
      if (refusal === null) selectKept(page, view.id, otherId);
      return refusal;
    }, onClose);
  const choiceOf = (one: InquiryView, isDefault: boolean): SheetChoice => ({
    id: one.id,
    text: one.label,
    hint: partWords(one, zone, nowMs),
    isDefault,
    choose: () => merge(one.id),
  });
  const choices = [
    ...same.map((one, index) => choiceOf(one, index === 0)),
    ...others.map((one) => choiceOf(one, false)),
  ];
  return (
    <Sheet title={say('title', { name: view.label })} onClose={onClose} onDigit={(digit) => pressDigit(choices, digit)}>
      <p className="hint">{say(choices.length === 0 ? 'none' : 'hint')}</p>
      <ChoiceList choices={choices.slice(0, same.length)} isBusy={request.isBusy} />
      {others.length > 0 && <p className="hint">{say('others')}</p>}
      <ChoiceList choices={choices.slice(same.length)} from={same.length} isBusy={request.isBusy} />
      <Problem text={request.problem} />
    </Sheet>
  );
}

function nameOf(view: InquiryView | undefined): string | null {
  return view === undefined ? null : ownName(view.customer);
}

/** Everybody else who is open: only a person knows that a number and an address are of one customer. */
function useOthers(view: InquiryView, same: readonly InquiryView[]): readonly InquiryView[] {
  const inquiries = useDeskPart('inquiries') ?? [];
  const isOpen = ({ standing }: InquiryView): boolean => standing.phase === 'waiting' || standing.phase === 'promised';
  const others = inquiries.filter((one) => isOpen(one) && one.id !== view.id && !same.includes(one));
  const likeness = (one: InquiryView): number => (one.label.toLowerCase() === view.label.toLowerCase() ? 0 : 1);
  return others.toSorted((a, b) => likeness(a) - likeness(b)).slice(0, mostShown);
}

/** The one that was entered first stays; the keyboard goes there. */
function selectKept(page: Page, id: string, otherId: string): void {
  const keptId = page.screen.get().undo?.inquiryId ?? null;
  if (keptId === id || keptId === otherId) page.screen.set({ selectedId: keptId });
}
