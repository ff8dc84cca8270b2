// Owns how an element says more than its name: shown by tips.tsx when it is pointed at or has the keyboard. The browser's own
// (`title`) never shows for keys, does not grow with the text, and cannot be sent away.
interface Tip {
  readonly 'data-tip': string;
  readonly 'data-tip-side'?: 'bottom';
  readonly 'data-tip-if'?: 'cut';
  readonly 'aria-description'?: string;
}

/** For what can be pressed. Who hears the page hears it after the name, unless it is the name. */
export function tip(text: string, name: string): Tip {
  return { 'data-tip': text, ...(text !== name && { 'aria-description': text }) };
}

/** For what stands there in short and is heard in full. */
export function spelledOut(text: string): Tip {
  return { 'data-tip': text };
}

/** For a text that may have too little room: shown whole while it is cut off. */
export function wholeText(text: string, side?: 'bottom'): Tip {
  return { 'data-tip': text, 'data-tip-if': 'cut', ...(side !== undefined && { 'data-tip-side': side }) };
}

/** A sheet gives the keyboard to one of its buttons when it opens: nobody has gone there to ask what it does. */
export function movesKeyboard(key: string): boolean {
  return /^(?:Tab|Arrow|Home|End|Page)/.test(key);
}

/** Of the pointer: what comes to lie under one that rests was not pointed at. */
export function placeOf({ screenX, screenY }: PointerEvent): string {
  return `${screenX} ${screenY}`;
}
