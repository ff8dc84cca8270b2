import type { InquiryView } from '../../../electron/contract/views.ts';
import { take } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { takeBack } from '../../desk/undo.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';
import { say } from './words.ts';

/** Nobody who waits leaves the list by one stray key: Enter takes nothing here. */
export function RemoveSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const { id, label, undoable } = view;
  const choices: readonly SheetChoice[] = [
    {
      id: 'not-a-customer',
      text: say('reason-not-a-customer'),
      hint: say('remove-not-a-customer-hint'),
      choose: () =>
        request.run(
          () =>
            take(
              page,
              'close',
              { id, reason: 'not-a-customer' },
              {
                text: say('closed-not-a-customer', { name: label }),
              },
            ),
          onClose,
        ),
    },
    {
      id: 'take-back',
      text: say('take-back'),
      choose: () => {
        if (undoable !== null) request.run(() => takeBack(page, undoable.actionId, id), onClose);
      },
    },
  ];
  return (
    <Sheet
      title={say('remove-title', { name: label })}
      onClose={onClose}
      onDigit={(digit) => pressDigit(choices, digit)}
    >
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <Problem text={request.problem} />
    </Sheet>
  );
}
