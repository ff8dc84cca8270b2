import type { Refusal } from '../../../electron/contract/result.ts';
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

/** P: a waiting inquiry is acknowledged with a promise; a promised one was contacted and gets the next one (R8). */
export function PromiseSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const offered = useChoices('promiseChoices', view.id);
  const nowMs = page.clock.now();
  const { id, label, standing } = view;
  const isPromised = standing.phase === 'promised';

  const ask = (byMs: number): Promise<Refusal | null> => {
    const owed = { type: 'promise', byMs } as const;
    const by = dayAndTime(zone, byMs, nowMs);
    if (isPromised) {
      return act(page, page.api.call('contact', { id, hasNews: false, owed }), {
        text: `Contacted ${label}, again by ${by}.`,
      });
    }
    return act(page, page.api.call('acknowledge', { id, owed }), { text: `Acknowledged ${label}, contact by ${by}.` });
  };
  const promise = (byMs: number): void => request.run(() => ask(byMs), onClose);
  const choices = (offered.choices ?? []).map((choice): SheetChoice => ({
    id: choice.id,
    text: contactByWords(choice, zone, nowMs),
    isDefault: choice.id === 'default',
    choose: () => promise(choice.atMs),
  }));
  if (offered.choices === null) return null;
  return (
    <Sheet
      title={isPromised ? `Contacted ${label}, nothing new yet` : `Acknowledge ${label} with a promise`}
      onClose={onClose}
      onDigit={(digit) => pressDigit(choices, digit, 'promise-time')}
    >
      <p className="hint">
        {isPromised ? 'The promise is kept. Contact again by:' : 'Contact them, with or without news, by:'}
      </p>
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <TimeField
        id="promise-time"
        label="Another time"
        digit={choices.length + 1}
        example="tomorrow 10, Friday, in 2 hours"
        onTime={promise}
      />
      <Problem text={request.problem ?? offered.problem} />
    </Sheet>
  );
}
