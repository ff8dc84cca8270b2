import type { Refusal } from '../../../electron/contract/result.ts';
import { take } from '../../desk/actions.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { PromiseTimes } from './promise-times.tsx';
import type { RowSheetProps } from './time-choice-sheet.tsx';

/** P: a waiting inquiry is acknowledged with a promise; a promised one was contacted and gets the next one (R8). */
export function PromiseSheet({ view, onClose }: RowSheetProps) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const { id, label, standing } = view;
  const isPromised = standing.phase === 'promised';

  const promise = (byMs: number): Promise<Refusal | null> => {
    const owed = { type: 'promise', byMs } as const;
    const by = dayAndTime(zone, byMs, page.clock.now());
    if (isPromised) {
      const text = `Contacted ${label}, again by ${by}.`;
      return take(page, 'contact', { id, hasNews: false, owed }, { text });
    }
    return take(page, 'acknowledge', { id, owed }, { text: `Acknowledged ${label}, contact by ${by}.` });
  };
  return (
    <PromiseTimes
      view={view}
      title={isPromised ? `Contacted ${label}, nothing new yet` : `Acknowledge ${label} with a promise`}
      hint={isPromised ? 'The promise is kept. Contact again by:' : 'Contact them, with or without news, by:'}
      request={request}
      onClose={onClose}
      onTime={(byMs) => request.run(() => promise(byMs), onClose)}
    />
  );
}
