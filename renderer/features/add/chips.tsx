import { useState } from 'react';
import type { Chip, Draft } from '../../../electron/contract/line.ts';
import { tip } from '../../ui/tip.ts';
import { ChipEditor } from './chip-editor.tsx';
import { correctedChips, type Corrections } from './corrections.ts';
import { say } from './words.ts';

interface ChipsProps {
  /** With the corrections in it. */
  readonly draft: Draft;
  readonly corrections: Corrections;
  readonly onCorrected: (corrections: Corrections) => void;
  /** The keyboard goes back to the line. */
  readonly onClosed: () => void;
}

/** What was understood of the line, each part of it correctable. */
export function Chips({ draft, corrections, onCorrected, onClosed }: ChipsProps) {
  const [edited, setEdited] = useState<Chip['field'] | null>(null);
  const close = (): void => {
    setEdited(null);
    onClosed();
  };
  return correctedChips(draft, corrections).map((chip) =>
    chip.field === edited ? (
      <ChipEditor
        key={chip.field}
        field={chip.field}
        draft={draft}
        onText={(text, receivedAtMs) => {
          onCorrected({
            texts: { ...corrections.texts, [chip.field]: text },
            receivedAtMs: receivedAtMs ?? corrections.receivedAtMs,
          });
          close();
        }}
        onCancel={close}
      />
    ) : (
      <button
        key={chip.field}
        type="button"
        className={chip.isDefault ? 'chip is-default' : 'chip'}
        {...tip(say('correct', { field: say(`field-${chip.field}`) }), '')}
        aria-label={say('chip-label', { field: say(`field-${chip.field}`), text: chip.text })}
        onClick={() => setEdited(chip.field)}
      >
        <span dir="auto">{chip.text}</span>
      </button>
    ),
  );
}
