import { take } from '../../desk/actions.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { snoozeWords } from './choice-words.ts';
import { earlierEnd } from './earlier-end.ts';
import { TimeChoiceSheet, type RowSheetProps } from './time-choice-sheet.tsx';
import { say } from './words.ts';

/** R6: quiet for a while; the deadline stays where it is, and no choice hides it. */
export function SnoozeSheet({ view, onClose }: RowSheetProps) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const { id, label } = view;

  const snooze = (untilMs: number): void => {
    const text = say('snoozed', { name: label, time: dayAndTime(zone, untilMs, page.clock.now()) });
    request.run(() => take(page, 'snooze', { id, untilMs }, { text, snoozedUntilMs: untilMs }), onClose);
  };
  return (
    <TimeChoiceSheet
      view={view}
      title={say('snooze-title', { name: label })}
      hint={say('snooze-hint')}
      offered="snoozeChoices"
      wordsOf={snoozeWords}
      defaultId={null}
      example={say('snooze-example')}
      meaningOf={(untilMs) => earlierEnd(view.standing, untilMs, { zone, nowMs: page.clock.now() })}
      request={request}
      onTime={snooze}
      onClose={onClose}
    />
  );
}
