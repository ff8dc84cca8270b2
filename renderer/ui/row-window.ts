// Owns which rows of a long list are drawn: those in sight with some around them, and the selected one wherever it is.
import { startTransition, useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { nextPageFrame } from './frames.ts';

/** Part of a list: rows that are drawn, or the room of those that are not. `from` counts, `to` does not. */
export interface Piece extends RowRange {
  readonly isDrawn: boolean;
}

export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A list up to this long is drawn whole, so that the browser's own search finds everybody in it. */
export const wholeRows = 200;
/** As many are drawn before anything else, so that they are seen sooner; the others in the frames after that. */
const firstRows = 40;
/** It moves by whole steps, so that scrolling a little draws nothing, and by small ones, so that no frame is late. */
const stepRows = 10;
const marginRows = 20;

/** What is drawn of a list of which `sightRows` rows are in sight, `topRow` the first of them. */
export function rowsAround(topRow: number, sightRows: number, rowCount: number): RowRange {
  const top = Math.max(0, Math.min(topRow, rowCount - sightRows));
  const from = Math.floor((top - marginRows) / stepRows) * stepRows;
  const to = Math.ceil((top + sightRows + marginRows) / stepRows) * stepRows;
  return { from: Math.max(0, from), to: Math.min(rowCount, to) };
}

/** Cuts one group, whose first row is row `offset` of the list, into what is drawn and what is only room. */
export function piecesOf(offset: number, count: number, range: RowRange, selected: number): readonly Piece[] {
  const inGroup = (row: number): number => Math.min(count, Math.max(0, row - offset));
  const [from, to] = [inGroup(range.from), inGroup(range.to)];
  const alone = selected - offset;
  const isApart = alone >= 0 && alone < count && (alone < from || alone >= to);
  const drawn = [...(from < to ? [[from, to] as const] : []), ...(isApart ? [[alone, alone + 1] as const] : [])];
  const pieces: Piece[] = [];
  let at = 0;
  for (const [first, end] of drawn.sort(([a], [b]) => a - b)) {
    if (first > at) pieces.push({ isDrawn: false, from: at, to: first });
    pieces.push({ isDrawn: true, from: first, to: end });
    at = end;
  }
  if (at < count) pieces.push({ isDrawn: false, from: at, to: count });
  return pieces;
}

/** Before a row could be measured. */
const usualRowHeight = 52;

export interface RowWindow {
  /** Which rows are drawn. */
  readonly range: RowRange;
  /** Of one row, for the room of those that are not drawn. */
  readonly rowHeight: number;
}

/** Follows the scrolling of the list. The rows of each group stand in an element whose `data-rows` is its offset. */
export function useRowWindow(list: RefObject<HTMLElement | null>, rowCount: number): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ range: { from: 0, to: firstRows }, rowHeight: usualRowHeight });
  const [isBegun, setBegun] = useState(false);
  const isWindowed = rowCount > wholeRows;
  useEffect(() => nextPageFrame(() => startTransition(() => setBegun(true))), []);
  useLayoutEffect(() => {
    const element = list.current;
    if (!isWindowed || !isBegun || element === null) return undefined;
    const look = (): void => setSeen((before) => lookAt(element, rowCount, before));
    look();
    // A small window scrolls as a whole: that is heard at the document.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [list, isWindowed, isBegun, rowCount]);
  if (!isBegun) return { ...seen, range: { from: 0, to: Math.min(firstRows, rowCount) } };
  return isWindowed ? seen : { ...seen, range: { from: 0, to: rowCount } };
}

/** The same object as long as nothing else is to be drawn. */
function lookAt(list: HTMLElement, rowCount: number, before: RowWindow): RowWindow {
  const rowHeight = rowHeightIn(list);
  const sightRows = Math.ceil(Math.min(list.clientHeight, window.innerHeight) / rowHeight);
  const range = rowsAround(firstInSight(list, rowHeight), sightRows, rowCount);
  const isSame = rowHeight === before.rowHeight && range.from === before.range.from && range.to === before.range.to;
  return isSame ? before : { range, rowHeight };
}

function rowHeightIn(list: HTMLElement): number {
  const row = list.querySelector('.row:not(.is-selected)');
  return row instanceof HTMLElement && row.offsetHeight > 0 ? row.offsetHeight : usualRowHeight;
}

/** How many rows a key that turns the page passes over: one less than are seen, so that one stays to go by. */
export function rowsInSight(): number {
  const list = document.querySelector<HTMLElement>('main.list');
  if (list === null) return 1;
  const heightInSight = Math.min(list.clientHeight, window.innerHeight);
  return Math.max(1, Math.floor(heightInSight / rowHeightIn(list)) - 1);
}

/** Counted from the heights: what is not drawn is as high as its rows would be. */
function firstInSight(list: HTMLElement, rowHeight: number): number {
  const topOfSight = Math.max(0, list.getBoundingClientRect().top);
  let row = 0;
  for (const group of list.querySelectorAll<HTMLElement>('[data-rows]')) {
    const { top } = group.getBoundingClientRect();
    if (top > topOfSight) break;
    row = Number(group.dataset['rows']) + Math.floor((topOfSight - top) / rowHeight);
  }
  return row;
}
