import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Chip, Draft } from '../../../electron/contract/line.ts';
import { channels, kinds } from '../../../electron/domain/inquiry.ts';
import { channelName } from '../../desk/line-words.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { editedText } from './corrections.ts';
import { say } from './words.ts';

interface ChipEditorProps {
  readonly field: Chip['field'];
  readonly draft: Draft;
  readonly onText: (text: string, receivedAtMs?: number) => void;
  readonly onCancel: () => void;
}

export function ChipEditor(props: ChipEditorProps) {
  const { field } = props;
  if (field === 'channel') return <Select {...props} options={channels.map((id) => [id, channelName(id)] as const)} />;
  if (field === 'kind') return <Select {...props} options={kinds.map((id) => [id, say(`kind-${id}`)] as const)} />;
  return <Text {...props} />;
}

interface SelectProps extends ChipEditorProps {
  readonly options: readonly (readonly [id: string, name: string])[];
}

function Select({ field, draft, onText, onCancel, options }: SelectProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <select
      ref={select}
      className="chip-editor"
      aria-label={say('correct', { field: say(`field-${field}`) })}
      defaultValue={editedText(field, draft)}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => closeOnEscape(event, onCancel)}
      onBlur={onCancel}
    >
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Text({ field, draft, onText, onCancel }: ChipEditorProps) {
  const { api } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => editedText(field, draft));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => input.current?.select(), []);

  const take = async (): Promise<void> => {
    if (field !== 'time') {
      onText(text);
      return;
    }
    const result = await api.call('readArrival', { text });
    if (result.ok) onText(result.value.text, result.value.atMs);
    else setProblem(result.refusal.sentence);
  };
  return (
    <>
      <input
        ref={input}
        className="chip-editor"
        aria-label={say('correct', { field: say(`field-${field}`) })}
        placeholder={say(field === 'time' ? 'time-hint' : `no-${field}`)}
        maxLength={field === 'subject' ? 500 : 200}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          closeOnEscape(event, onCancel);
          if (event.key !== 'Enter') return;
          // Enter takes the correction here, not the whole line.
          event.preventDefault();
          void take();
        }}
      />
      <Problem text={problem} />
    </>
  );
}

function closeOnEscape(event: KeyboardEvent, onCancel: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  onCancel();
}
