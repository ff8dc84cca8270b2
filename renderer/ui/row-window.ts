// Owns which rows of a long list are drawn: those in sight with some around them, and the selected one wherever it is.
import { useLayoutEffect, useState, type RefObject } from 'react';

/** Part of a list: rows that are drawn, or the room of those that are not. `from` counts, `to` does not. */
export interface Piece {
  readonly isDrawn: boolean;
  readonly from: number;
  readonly to: number;
}

/** As many rows are drawn at a time; a list up to this long is drawn whole. */
export const drawnRows = 200;
/** It moves by whole steps, so that scrolling a little draws nothing. */
const stepRows = 50;

/** The drawn range that begins a comfortable way above the first row in sight. */
export function windowStart(topRow: number, rowCount: number): number {
  const wanted = Math.floor(topRow / stepRows) * stepRows - stepRows;
  return Math.max(0, Math.min(wanted, rowCount - drawnRows));
}

/** Cuts one group, whose first row is row `offset` of the list, into what is drawn and what is only room. */
export function piecesOf(offset: number, count: number, start: number, selected: number): readonly Piece[] {
  const inGroup = (row: number): number => Math.min(count, Math.max(0, row - offset));
  const [from, to] = [inGroup(start), inGroup(start + drawnRows)];
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
  /** The first row that is drawn. */
  readonly start: number;
  /** Of one row, for the room of those that are not drawn. */
  readonly rowHeight: number;
}

/** Follows the scrolling of the list. The rows of each group stand in an element whose `data-rows` is its offset. */
export function useRowWindow(list: RefObject<HTMLElement | null>, rowCount: number): RowWindow {
  const [start, setStart] = useState(0);
  const [rowHeight, setRowHeight] = useState(usualRowHeight);
  const isWindowed = rowCount > drawnRows;
  useLayoutEffect(() => {
    const element = list.current;
    if (!isWindowed || element === null) return undefined;
    const look = (): void => {
      const row = element.querySelector('.row:not(.is-selected)');
      const measured = row instanceof HTMLElement && row.offsetHeight > 0 ? row.offsetHeight : usualRowHeight;
      setRowHeight(measured);
      setStart(windowStart(firstInSight(element, measured), rowCount));
    };
    look();
    // A small window scrolls as a whole: that is heard at the document.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [list, isWindowed, rowCount]);
  return { start: isWindowed ? Math.min(start, windowStart(Infinity, rowCount)) : 0, rowHeight };
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
