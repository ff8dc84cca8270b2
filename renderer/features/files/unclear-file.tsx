import { useState } from 'react';
import type { CallLogPreview } from '../../../electron/contract/imports.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { columnNames } from './column-names.ts';
import type { Mapping } from './use-import.ts';
import { say } from './words.ts';

type Unclear = CallLogPreview & { state: 'unclear' };

interface UnclearFileProps {
  readonly fileName: string;
  readonly preview: Unclear;
  readonly onAnswer: (mapping: Partial<Mapping>) => void;
}

/** What only a person can say about a file: in which order day and month stand, which column is which. */
export function UnclearFile({ fileName, preview, onAnswer }: UnclearFileProps) {
  return (
    <section aria-label={say('question')} className="sheet-part">
      <p role="alert">
        <b dir="auto">{fileName}</b>: {preview.sentence}
      </p>
      {preview.question === 'date-order' ? (
        <div className="sheet-actions">
          <button type="button" className="plain-button" onClick={() => onAnswer({ dateOrder: 'day-first' })}>
            {say('day-first')}
          </button>
          <button type="button" className="plain-button" onClick={() => onAnswer({ dateOrder: 'month-first' })}>
            {say('month-first')}
          </button>
        </div>
      ) : (
        <Columns preview={preview} onAnswer={onAnswer} />
      )}
    </section>
  );
}

function Columns({ preview, onAnswer }: Omit<UnclearFileProps, 'fileName'>) {
  const { headerLine, sample, fields } = preview;
  const names = columnNames(preview.headers);
  const [columns, setColumns] = useState<Readonly<Record<string, number>>>({});
  const isComplete = fields.every(({ id, isRequired }) => !isRequired || columns[id] !== undefined);
  const choose = (field: string, value: string): void => {
    const { [field]: _before, ...others } = columns;
    setColumns(value === '' ? others : { ...others, [field]: Number(value) });
  };
  return (
    <>
      <Sample names={names} sample={sample} />
      {fields.map(({ id, label, isRequired }) => (
        <label className="labelled" htmlFor={`column-${id}`} key={id}>
          <span>{sentenceOf({ sentence: label })}</span>
          <select
            id={`column-${id}`}
            className="field"
            value={columns[id] ?? ''}
            onChange={(event) => choose(id, event.target.value)}
          >
            <option value="">{say(isRequired ? 'choose-column' : 'no-column')}</option>
            {names.map((name, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <div className="sheet-actions">
        <button
          type="button"
          className="plain-button is-strong"
          disabled={!isComplete}
          onClick={() => onAnswer({ columns, headerLine })}
        >
          {say('read-so')}
        </button>
      </div>
    </>
  );
}

/** The first rows, so that the columns can be told by what is in them. */
function Sample({ names, sample }: Pick<Unclear, 'sample'> & { names: readonly string[] }) {
  return (
    // It scrolls sideways, so the keyboard has to be able to get there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="sample" aria-label={say('first-rows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, 4).map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
