import { contactByWords } from './choice-words.ts';
import { TimeChoiceSheet, type TimeChoiceSheetProps } from './time-choice-sheet.tsx';
import { say } from './words.ts';

type PromiseTimesProps = Omit<TimeChoiceSheetProps, 'offered' | 'wordsOf' | 'defaultId' | 'example'>;

/** The instants by which a customer can be promised to hear of us. */
export function PromiseTimes(props: PromiseTimesProps) {
  return (
    <TimeChoiceSheet
      {...props}
      offered="promiseChoices"
      wordsOf={contactByWords}
      defaultId="default"
      example={say('promise-example')}
    />
  );
}
