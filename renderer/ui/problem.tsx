/** A sentence about what went wrong, beside the place where it did; said at once to those who hear the page. */
export function Problem({ text, id }: { text: string | null; id?: string }) {
  if (text === null) return null;
  return (
    <p className="problem" role="alert" {...(id === undefined ? {} : { id })}>
      {text}
    </p>
  );
}
