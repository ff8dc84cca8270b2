import type { InquiryView } from '../../../electron/contract/views.ts';
import { take } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { takeBack } from '../../desk/undo.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';

/** Nobody who waits leaves the list by one stray key: Enter takes nothing here. */
export function RemoveSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const { id, label, undoable } = view;
  const choices: readonly SheetChoice[] = [
    {
      id: 'not-a-customer',
      text: 'Not a customer',
      hint: 'closed, left out of the rates, and counted',
      choose: () =>
        request.run(
          () =>
            take(
              page,
              'close',
              { id, reason: 'not-a-customer' },
              {
                text: `${label} is closed: not a customer.`,
              },
            ),
          onClose,
        ),
    },
    {
      id: 'take-back',
      text: 'Added by mistake: take it back',
      choose: () => {
        if (undoable !== null) request.run(() => takeBack(page, undoable.actionId, id), onClose);
      },
    },
  ];
  return (
    <Sheet title={`Remove ${label} from the list?`} onClose={onClose} onDigit={(digit) => pressDigit(choices, digit)}>
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <Problem text={request.problem} />
    </Sheet>
  );
}
