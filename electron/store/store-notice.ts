/** Something the person must be told: a file could not be used as it was. Names are relative to the data folder. */
export interface StoreNotice {
  /**
   * `restored`: the backup was taken. `found-older`: it was, because the file, though good, was saved before it.
   * `from-kept`: the copy in a kept backup was. `started-empty`: there was none that is good. `newer-kept`: the file is good,
   * and a copy beside it, which a newer version has written, was moved aside. `open-to-others`: other people may read the
   * folder. The others: a restore or an erasing had been cut short; `restore-undone` and `restore-unknown`, with a note that
   * cannot be read. `folder-in-the-way`: of a lock or a note, and moved out of it.
   */
  readonly kind:
    | 'restored'
    | 'found-older'
    | 'from-kept'
    | 'started-empty'
    | 'newer-kept'
    | 'open-to-others'
    | 'restore-finished'
    | 'restore-taken-back'
    | 'restore-impossible'
    | 'restore-undone'
    | 'restore-unknown'
    | 'erasing-finished'
    | 'erasing-stopped'
    | 'erasing-unreadable'
    | 'folder-in-the-way';
  readonly file: string;
  /** Where the unusable file is now; null when the file was missing and only its backup stood there. */
  readonly movedTo: string | null;
  /**
   * When the copy that was taken had been saved, or the kept backup made that has it, UTC milliseconds; null when there
   * was none.
   */
  readonly savedAtMs: number | null;
}
