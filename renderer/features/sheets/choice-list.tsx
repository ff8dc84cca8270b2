import { say } from './words.ts';

/** One of the numbered answers of a sheet. */
export interface SheetChoice {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  /** What Enter takes. */
  readonly isDefault?: boolean;
  readonly choose: () => void;
}

interface ChoiceListProps {
  readonly choices: readonly SheetChoice[];
  /** How many choices of the same sheet stand before these. */
  readonly from?: number;
  readonly isBusy: boolean;
}

/** Buttons with their digits; the default one has the focus, so that Enter takes it. */
export function ChoiceList({ choices, from = 0, isBusy }: ChoiceListProps) {
  return choices.map(({ id, text, hint, isDefault = false, choose }, index) => (
    <button
      key={id}
      type="button"
      className={isDefault ? 'choice is-strong' : 'choice'}
      data-first={isDefault ? '' : undefined}
      aria-keyshortcuts={isDefault ? `${from + index + 1} Enter` : keyOf(from + index + 1)}
      aria-disabled={isBusy}
      onClick={choose}
    >
      {keyOf(from + index + 1) !== undefined && <kbd aria-hidden="true">{from + index + 1}</kbd>}
      <span className="choice-text" dir="auto">
        {text}
        {hint !== undefined && <small> {hint}</small>}
      </span>
      {isDefault && <kbd aria-hidden="true">{say('enter-key')}</kbd>}
    </button>
  ));
}

/** There are nine digits; what comes after them is chosen with Tab or by a click. */
function keyOf(place: number): string | undefined {
  return place <= 9 ? String(place) : undefined;
}

/** What a digit does in a sheet: its choice, and after the last of them the field. */
export function pressDigit(choices: readonly SheetChoice[], digit: number, fieldId?: string): void {
  const choice = choices[digit - 1];
  if (choice !== undefined) choice.choose();
  else if (digit === choices.length + 1 && fieldId !== undefined) document.getElementById(fieldId)?.focus();
}
