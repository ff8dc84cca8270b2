import type { InquiryView } from '../../../electron/contract/views.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { usePage, useZone } from '../desk/page.ts';
import { act } from '../inquiries/actions.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';
import { snoozeWords } from './choice-words.ts';
import { TimeField } from './time-field.tsx';
import { useChoices } from './use-choices.ts';

/** R6: quiet for a while; the deadline stays where it is, and no choice hides it. */
export function SnoozeSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const offered = useChoices('snoozeChoices', view.id);
  const nowMs = page.clock.now();
  const { id, label } = view;

  const snooze = (untilMs: number): void => {
    const text = `${label} is quiet until ${dayAndTime(zone, untilMs, nowMs)}.`;
    request.run(() => act(page, page.api.call('snooze', { id, untilMs }), { text, snoozedUntilMs: untilMs }), onClose);
  };
  const choices = (offered.choices ?? []).map((choice, index): SheetChoice => ({
    id: choice.id,
    text: snoozeWords(choice, zone, nowMs),
    isDefault: index === 0,
    choose: () => snooze(choice.atMs),
  }));
  if (offered.choices === null) return null;
  return (
    <Sheet title={`Snooze ${label}`} onClose={onClose} onDigit={(digit) => pressDigit(choices, digit, 'snooze-time')}>
      <p className="hint">The deadline does not move. It comes back by itself when it is near.</p>
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <TimeField
        id="snooze-time"
        label="Another time"
        digit={choices.length + 1}
        example="14:30, after lunch, tomorrow 9"
        onTime={snooze}
      />
      <Problem text={request.problem ?? offered.problem} />
    </Sheet>
  );
}
