/** Moves the keyboard to a row of the list, or to the page when there is none. */
export function focusRow(id: string | null, options: FocusOptions = {}): void {
  if (id === null) return;
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  if (row instanceof HTMLElement) row.focus(options);
}

/** After the selection has moved by itself: the keyboard follows it, unless it is somewhere else on purpose. */
export function followSelection(id: string | null, options: FocusOptions = {}): void {
  const focused = document.activeElement?.closest('[data-row]') ?? null;
  const isOnOtherRow = focused !== null && focused.getAttribute('data-row') !== id;
  if (isOnOtherRow || isFocusLost()) focusRow(id, options);
}

/** Nothing has the keyboard, because what had it has gone. */
function isFocusLost(): boolean {
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  return isNowhere && document.querySelector('dialog[open]') === null;
}

/** Fields of the page that keys lead to; each is marked with its name. What was begun in the line goes on at its end. */
export function focusField(name: 'add' | 'search'): void {
  const field = document.querySelector(`[data-field="${name}"]`);
  if (field instanceof HTMLInputElement) {
    field.focus();
    if (name === 'search') field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
  }
}
