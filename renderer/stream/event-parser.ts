/** One server-sent event; `id` is null when the event had none. */
export interface StreamEvent {
  readonly id: string | null;
  readonly data: string;
}

/**
 * Takes the stream in pieces of any length, cut anywhere, and answers the events that became complete. The first
 * snapshot can be one line of many megabytes, so each piece is looked through once.
 */
export function createEventParser(): (piece: string) => readonly StreamEvent[] {
  let begun: string[] = [];
  let data: string[] = [];
  let id: string | null = null;

  return (piece) => {
    const [first = '', ...rest] = piece.split('\n');
    begun.push(first);
    const events: StreamEvent[] = [];
    for (const next of rest) {
      const line = withoutReturn(begun.join(''));
      begun = [next];
      if (line === '') {
        if (data.length > 0) events.push({ id, data: data.join('\n') });
        [data, id] = [[], null];
        continue;
      }
      const [field, value] = fieldOf(line);
      if (field === 'data') data.push(value);
      if (field === 'id') id = value;
    }
    return events;
  };
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** A line that starts with a colon is a comment: it keeps the connection awake and says nothing. */
function fieldOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  if (colon === -1) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}
