import { useInSight } from './use-in-sight.ts';

interface ProblemProps {
  readonly text: string | null;
  readonly id?: string;
}

/** A sentence about what went wrong, beside the place where it did; said at once to those who hear the page. */
export function Problem({ text, ...rest }: ProblemProps) {
  return text === null ? null : <Said text={text} {...rest} />;
}

function Said({ text, id }: ProblemProps) {
  const sentence = useInSight<HTMLParagraphElement>(text);
  return (
    <p ref={sentence} className="problem" role="alert" {...(id === undefined ? {} : { id })}>
      {text}
    </p>
  );
}
