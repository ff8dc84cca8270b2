import type { InquiryView } from '../../../electron/contract/views.ts';
import type { Choice } from '../../../electron/domain/choices.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Request } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';
import { TimeField } from './time-field.tsx';
import { useChoices } from './use-choices.ts';
import { say } from './words.ts';

/** What every sheet about one row is given. */
export interface RowSheetProps {
  readonly view: InquiryView;
  readonly onClose: () => void;
}

export interface TimeChoiceSheetProps extends RowSheetProps {
  readonly title: string;
  readonly hint?: string;
  /** What can be chosen beside a time. */
  readonly before?: readonly SheetChoice[];
  readonly offered: 'snoozeChoices' | 'promiseChoices';
  readonly wordsOf: (choice: Choice, zone: string, nowMs: number) => string;
  /** Which of the times Enter takes. */
  readonly defaultId: string | null;
  readonly example: string;
  readonly meaningOf?: (atMs: number) => string | null;
  readonly request: Request;
  readonly onTime: (atMs: number, choiceId: string | null) => void;
}

/** Asks for one of the instants that the desk offers, or for another in natural words. */
export function TimeChoiceSheet(props: TimeChoiceSheetProps) {
  const {
    view,
    title,
    hint,
    before = [],
    offered,
    wordsOf,
    defaultId,
    example,
    meaningOf,
    request,
    onTime,
    onClose,
  } = props;
  const { clock } = usePage();
  const zone = useZone();
  const { choices: times, problem } = useChoices(offered, view);
  if (times === null) return null;
  const choices = [
    ...before,
    ...times.map((choice, index): SheetChoice => ({
      id: choice.id,
      text: wordsOf(choice, zone, clock.now()),
      isDefault: defaultId === null ? index === 0 : choice.id === defaultId,
      choose: () => onTime(choice.atMs, choice.id),
    })),
  ];
  const fieldId = 'another-time';
  return (
    <Sheet title={title} onClose={onClose} onDigit={(digit) => pressDigit(choices, digit, fieldId)}>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <TimeField
        id={fieldId}
        label={say('another-time')}
        digit={choices.length + 1}
        example={example}
        {...(meaningOf === undefined ? {} : { meaningOf })}
        onTime={(atMs) => onTime(atMs, null)}
      />
      <Problem text={request.problem ?? problem} />
    </Sheet>
  );
}
