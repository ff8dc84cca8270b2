/** One of the numbered answers of a sheet. */
export interface SheetChoice {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  /** What Enter takes. */
  readonly isDefault?: boolean;
  readonly choose: () => void;
}

/** Buttons with their digits; the default one has the focus, so that Enter takes it. */
export function ChoiceList({ choices, isBusy }: { choices: readonly SheetChoice[]; isBusy: boolean }) {
  return choices.map(({ id, text, hint, isDefault = false, choose }, index) => (
    <button
      key={id}
      type="button"
      className={isDefault ? 'choice is-strong' : 'choice'}
      data-first={isDefault ? '' : undefined}
      aria-keyshortcuts={isDefault ? `${index + 1} Enter` : String(index + 1)}
      aria-disabled={isBusy}
      onClick={choose}
    >
      <kbd aria-hidden="true">{index + 1}</kbd>
      <span className="choice-text" dir="auto">
        {text}
        {hint !== undefined && <small> {hint}</small>}
      </span>
      {isDefault && <kbd aria-hidden="true">Enter</kbd>}
    </button>
  ));
}

/** What a digit does in a sheet: its choice, and after the last of them the field. */
export function pressDigit(choices: readonly SheetChoice[], digit: number, fieldId?: string): void {
  const choice = choices[digit - 1];
  if (choice !== undefined) choice.choose();
  else if (digit === choices.length + 1 && fieldId !== undefined) document.getElementById(fieldId)?.focus();
}
