import { endsWhenDue, snoozeEndMs } from '../../../electron/domain/snooze-end.ts';
import { take } from '../../desk/actions.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { snoozeWords } from './choice-words.ts';
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
  const earlierEnd = (untilMs: number): string | null => {
    const nowMs = page.clock.now();
    const endMs = snoozeEndMs(view.standing, nowMs, untilMs);
    if (endMs >= untilMs) return null;
    const [time, end] = [untilMs, endMs].map((atMs) => dayAndTime(zone, atMs, nowMs));
    return say(endsWhenDue(view.standing, endMs) ? 'snooze-cut-due' : 'snooze-cut', {
      time: time ?? '',
      end: end ?? '',
    });
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
      meaningOf={earlierEnd}
      request={request}
      onTime={snooze}
      onClose={onClose}
    />
  );
}
