import { useState, type FormEvent } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { useInSight } from '../../ui/use-in-sight.ts';
import { useReading } from '../../ui/use-reading.ts';
import { say } from './words.ts';

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  /** The key that leads here, where there is one. */
  readonly digit?: number;
  readonly example: string;
  /** What the time that was read comes to, where that is not the time itself. */
  readonly meaningOf?: (atMs: number) => string | null;
  readonly onTime: (atMs: number) => void;
}

/** A time in natural words, shown back before Enter takes it. */
export function TimeField({ id, label, digit, example, meaningOf, onTime }: TimeFieldProps) {
  const { api, clock } = usePage();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const reading = useReading(text, clock, (written) => api.call('readTime', { text: written }));
  const isCurrent = reading !== null && reading.text === text;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const result = isCurrent ? reading.result : await api.call('readTime', { text });
    if (result.ok) onTime(result.value.atMs);
    else setProblem(result.refusal.sentence);
  };
  const read = isCurrent && reading.result.ok ? reading.result.value : null;
  const understood = read === null ? '' : (meaningOf?.(read.atMs) ?? say('time-read', { time: read.text }));
  const answer = useInSight<HTMLParagraphElement>(problem ?? understood);
  return (
    <form className="labelled" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className="hint">
        {digit !== undefined && <kbd aria-hidden="true">{digit}</kbd>} {label}
      </label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        maxLength={200}
        placeholder={example}
        aria-describedby={`${id}-read`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
      />
      <p
        id={`${id}-read`}
        ref={answer}
        className={problem === null ? 'read-back' : 'problem'}
        role={problem === null ? 'status' : 'alert'}
      >
        {problem ?? understood}
      </p>
    </form>
  );
}
