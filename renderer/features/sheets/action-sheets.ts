// The sheets of the keys that are pressed all day: one file, fetched together as soon as the list is painted.
export { DoneSheet } from './done-sheet.tsx';
export { HandOffSheet } from './hand-off-sheet.tsx';
export { NoteSheet } from './note-sheet.tsx';
export { OwedSheet } from './owed-sheet.tsx';
export { PromiseSheet } from './promise-sheet.tsx';
export { SnoozeSheet } from './snooze-sheet.tsx';
