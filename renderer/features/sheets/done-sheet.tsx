import type { InquiryView } from '../../../electron/contract/views.ts';
import type { CloseReason } from '../../../electron/domain/event.ts';
import { take } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';

const reasons: readonly { readonly reason: CloseReason; readonly text: string; readonly hint?: string }[] = [
  { reason: 'answered', text: 'Answered' },
  { reason: 'no-answer-needed', text: 'No answer needed' },
  {
    reason: 'not-a-customer',
    text: 'Not a customer',
    hint: 'spam or wrong number: left out of the rates, and counted',
  },
];

/** R10: every closing has its reason. */
export function DoneSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const { id, label } = view;
  const choices = reasons.map(({ reason, text, ...hint }, index): SheetChoice => ({
    ...hint,
    id: reason,
    text,
    isDefault: index === 0,
    choose: () =>
      request.run(
        () => take(page, 'close', { id, reason }, { text: `${label} is closed: ${text.toLowerCase()}.` }),
        onClose,
      ),
  }));
  return (
    <Sheet title={`Done with ${label}`} onClose={onClose} onDigit={(digit) => pressDigit(choices, digit)}>
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      {!view.isErased && (
        <button
          type="button"
          className="text-button"
          onClick={() => page.screen.set({ sheet: { type: 'erase', chosen: { id, label } } })}
        >
          Erase this customer...
        </button>
      )}
      <Problem text={request.problem} />
    </Sheet>
  );
}
