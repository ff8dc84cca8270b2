import type { InquiryView } from '../../../electron/contract/views.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { usePage, useZone } from '../desk/page.ts';
import { act } from '../inquiries/actions.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';
import { contactByWords } from './choice-words.ts';
import { TimeField } from './time-field.tsx';
import { useChoices } from './use-choices.ts';

/** R7: after an acknowledgement. It is recorded already, with a promise that this can better or end. */
export function OwedSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const offered = useChoices('promiseChoices', view.id);
  const nowMs = page.clock.now();
  const { id, label } = view;

  const promise = (byMs: number): void =>
    request.run(
      () =>
        act(page, page.api.call('promise', { id, byMs }), {
          text: `Promised ${label}: by ${dayAndTime(zone, byMs, nowMs)}.`,
        }),
      onClose,
    );
  const nothingMore: SheetChoice = {
    id: 'nothing',
    text: 'Nothing more',
    hint: 'answered, and closed',
    choose: () =>
      request.run(
        () =>
          act(page, page.api.call('close', { id, reason: 'answered' }), { text: `${label} is answered and closed.` }),
        onClose,
      ),
  };
  const times = (offered.choices ?? []).map((choice): SheetChoice => ({
    id: choice.id,
    text: contactByWords(choice, zone, nowMs),
    isDefault: choice.id === 'default',
    // Recorded with the acknowledgement: keeping it needs no further action.
    choose: choice.id === 'default' ? onClose : () => promise(choice.atMs),
  }));
  const choices = [nothingMore, ...times];
  if (offered.choices === null) return null;
  return (
    <Sheet
      title={`What do you owe ${label}?`}
      onClose={onClose}
      onDigit={(digit) => pressDigit(choices, digit, 'owed-time')}
    >
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <TimeField
        id="owed-time"
        label="Another time"
        digit={choices.length + 1}
        example="tomorrow 10, Friday, in 2 hours"
        onTime={promise}
      />
      <Problem text={request.problem ?? offered.problem} />
    </Sheet>
  );
}
