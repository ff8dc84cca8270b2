import type { InquiryView } from '../../../electron/contract/views.ts';
import type { CloseReason } from '../../../electron/domain/event.ts';
import { take } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';
import { say } from './words.ts';

const reasons = ['answered', 'no-answer-needed', 'not-a-customer'] as const satisfies readonly CloseReason[];

/** R10: every closing has its reason. */
export function DoneSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const { id, label } = view;
  const choices = reasons.map((reason, index): SheetChoice => ({
    ...(reason === 'not-a-customer' && { hint: say('reason-not-a-customer-hint') }),
    id: reason,
    text: say(`reason-${reason}`),
    isDefault: index === 0,
    choose: () =>
      request.run(
        () => take(page, 'close', { id, reason }, { text: say(`closed-${reason}`, { name: label }) }),
        onClose,
      ),
  }));
  return (
    <Sheet title={say('done-title', { name: label })} onClose={onClose} onDigit={(digit) => pressDigit(choices, digit)}>
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      {!view.isErased && (
        <button
          type="button"
          className="text-button"
          onClick={() => page.screen.set({ sheet: { type: 'erase', chosen: { id, label } } })}
        >
          {say('erase')}
        </button>
      )}
      <Problem text={request.problem} />
    </Sheet>
  );
}
