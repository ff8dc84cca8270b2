// The rows in which every word stands, found by a walk through the bytes: one jump of the engine's own search per hit.

/** In the order of the rows. `starts` holds where the text of each row begins, and the end. Words are UTF-8. */
export function* rowsWith(words: readonly Uint8Array[], text: Uint8Array, starts: Uint32Array): Generator<number> {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const rows = starts.length - 1;
  let row = 0;
  while (row < rows) {
    const found = nextRowWithAll(words, bytes, starts, row);
    if (found === null) return;
    yield found;
    row = found + 1;
  }
}

/** Each word in turn leads on to the next row that holds it, until all agree on one. */
function nextRowWithAll(words: readonly Uint8Array[], bytes: Buffer, starts: Uint32Array, from: number): number | null {
  let row = from;
  let agreed = 0;
  for (let turn = 0; agreed < words.length; turn = (turn + 1) % words.length) {
    const word = words[turn];
    if (word === undefined) return null;
    const place = bytes.indexOf(word, starts[row]);
    if (place < 0) return null;
    const isHere = place < (starts[row + 1] ?? 0);
    agreed = isHere ? agreed + 1 : 1;
    if (!isHere) row = rowAt(starts, place, row + 1);
  }
  return row;
}

/** The row whose text holds the byte at `place`. Empty rows hold none. */
function rowAt(starts: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  // The last row that begins at or before it.
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
