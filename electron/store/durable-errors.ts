/** The file was written by a later version. It stays as it is. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** The disk failed after the new file was in place, and again when the former one was put back: the new one counts. */
export class NotTakenBackError extends Error {
  override readonly name = 'NotTakenBackError';
}
