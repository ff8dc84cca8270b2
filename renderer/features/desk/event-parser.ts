/** One server-sent event; `id` is null when the event had none. */
export interface StreamEvent {
  readonly id: string | null;
  readonly data: string;
}

/** Takes the stream in pieces of any length, cut anywhere, and answers the events that became complete. */
export function createEventParser(): (piece: string) => readonly StreamEvent[] {
  let rest = '';
  let data: string[] = [];
  let id: string | null = null;

  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    const events: StreamEvent[] = [];
    for (const line of lines) {
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

/** A line that starts with a colon is a comment: it keeps the connection awake and says nothing. */
function fieldOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  if (colon === -1) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}
