/** Moves the keyboard to a row of the list, or to the page when there is none. */
export function focusRow(id: string | null, options: FocusOptions = {}): void {
  if (id === null) return;
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  if (!(row instanceof HTMLElement)) return;
  const hadFocus = row === document.activeElement;
  row.focus(options);
  if (options.preventScroll === true) return;
  // What has the keyboard already is not brought into sight by the browser.
  if (hadFocus) showWhole(row);
  // What was out of sight is laid out once it comes into sight, and may be higher than was thought.
  requestAnimationFrame(() => requestAnimationFrame(() => showWhole(row)));
}

function showWhole(row: HTMLElement): void {
  if (row === document.activeElement) row.scrollIntoView({ block: 'nearest' });
}

/** The selected row has grown, or its list has got lower: what stood in sight stays there, down to its last line. */
export function keepInSight(row: HTMLElement, list: HTMLElement): void {
  const isPage = getComputedStyle(list).overflowY === 'visible';
  const scroller = isPage ? document.querySelector('#page') : list;
  // Where the page scrolls as one, it begins at its top.
  if (scroller === null || (isPage && (scroller.scrollTop === 0 || isTypedIn(scroller)))) return;
  const [rowBox, box] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const isBegun = rowBox.top >= box.top && rowBox.top < box.bottom;
  if (isBegun && rowBox.bottom > box.bottom && rowBox.height <= box.height) row.scrollIntoView({ block: 'nearest' });
}

/** Whoever types into a line above the list would lose it out of sight. */
function isTypedIn(scroller: Element): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement.matches('input, textarea, select') && scroller.contains(activeElement);
}

/** After the selection has moved by itself: the keyboard follows it, unless it is somewhere else on purpose. */
export function followSelection(id: string | null, options: FocusOptions = {}): void {
  const focused = document.activeElement?.closest('[data-row]') ?? null;
  const isOnOtherRow = focused !== null && focused.getAttribute('data-row') !== id;
  if (isOnOtherRow || isFocusLost()) focusRow(id, options);
}

/** Nothing has the keyboard, because what had it has gone. */
export function isFocusLost(): boolean {
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
