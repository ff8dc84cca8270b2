import type { ReactNode } from 'react';
import type { FieldsProps } from './field.tsx';
import { headingId, isSectionUsual, sectionReset, type SectionId } from './section-table.ts';
import { say } from './words.ts';

/** One section with its heading, and the way back to its defaults while something in it differs from them. */
export function Section({ id, fields, children }: { id: SectionId; fields: FieldsProps; children: ReactNode }) {
  const { draft, usual, onChange } = fields;
  const reset = (): void => {
    onChange(sectionReset(usual, id));
    showSection(id);
  };
  return (
    <section className="settings-section" aria-labelledby={headingId(id)}>
      <div className="section-head">
        <h3 id={headingId(id)} tabIndex={-1}>
          {say(id)}
        </h3>
        {!isSectionUsual(draft, usual, id) && (
          <button type="button" className="reset-button" aria-describedby={headingId(id)} onClick={reset}>
            {say('reset-section')}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

interface SectionLinksProps {
  readonly sections: readonly SectionId[];
}

/** The way to each section. A digit leads there too, also once they are out of sight. */
export function SectionLinks({ sections }: SectionLinksProps) {
  return (
    <nav className="section-links" aria-label={say('sections')} aria-describedby="settings-go-to">
      <span id="settings-go-to" className="for-ears">
        {say('go-to')}
      </span>
      <ul>
        {sections.map((id, index) => (
          <li key={id}>
            <button type="button" className="plain-button" onClick={() => showSection(id)}>
              {say(`${id}-short`)} <kbd aria-hidden="true">{index + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Brings a section to the top and gives its heading the keyboard: Tab goes on from there. */
export function showSection(id: SectionId): void {
  const heading = document.getElementById(headingId(id));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
