import { take } from '../../desk/actions.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { PromiseTimes } from './promise-times.tsx';
import type { RowSheetProps } from './time-choice-sheet.tsx';
import { say } from './words.ts';

/** P: acknowledges with a promise. On a promised row P has recorded the contact already, and asks what is owed. */
export function PromiseSheet({ view, onClose }: RowSheetProps) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const { id, label } = view;

  const promise = (byMs: number): void => {
    const text = say('acknowledged', { name: label, time: dayAndTime(zone, byMs, page.clock.now()) });
    const owed = { type: 'promise', byMs } as const;
    request.run(() => take(page, 'acknowledge', { id, owed }, { text }), onClose);
  };
  return (
    <PromiseTimes
      view={view}
      title={say('promise-title', { name: label })}
      hint={say('promise-hint')}
      request={request}
      onClose={onClose}
      onTime={promise}
    />
  );
}
