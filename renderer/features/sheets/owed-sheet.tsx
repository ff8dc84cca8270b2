import { take } from '../../desk/actions.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import type { SheetChoice } from './choice-list.tsx';
import { PromiseTimes } from './promise-times.tsx';
import type { RowSheetProps } from './time-choice-sheet.tsx';
import { say } from './words.ts';

/** R7: after an acknowledgement. It is recorded already, with a promise that this can better or end. */
export function OwedSheet({ view, onClose }: RowSheetProps) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const { id, label } = view;

  const promise = (byMs: number): void => {
    const text = say('promised', { name: label, time: dayAndTime(zone, byMs, page.clock.now()) });
    request.run(() => take(page, 'promise', { id, byMs }, { text }), onClose);
  };
  const nothingMore: SheetChoice = {
    id: 'nothing',
    text: say('nothing-more'),
    hint: say('nothing-more-hint'),
    choose: () => {
      const text = say('answered-and-closed', { name: label });
      request.run(() => take(page, 'close', { id, reason: 'answered' }, { text }), onClose);
    },
  };
  return (
    <PromiseTimes
      view={view}
      title={say('owed-title', { name: label })}
      before={[nothingMore]}
      request={request}
      onClose={onClose}
      // The default was recorded with the acknowledgement: keeping it needs no further action.
      onTime={(byMs, choiceId) => (choiceId === 'default' ? onClose() : promise(byMs))}
    />
  );
}
