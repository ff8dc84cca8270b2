import type { NamedDay } from '../../../electron/contract/holidays.ts';
import { dateWords } from './holiday-words.ts';

/** A day with its name. One that is known in the language of its place alone is spoken in that until it is saved. */
export function DayText({ day: { date, name, lang } }: { day: NamedDay }) {
  return (
    <>
      {dateWords(date)}
      {name !== '' && (
        <>
          {': '}
          <span dir="auto" lang={lang}>
            {name}
          </span>
        </>
      )}
    </>
  );
}
