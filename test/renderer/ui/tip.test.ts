import { describe, expect, it } from 'vitest';
import { movesKeyboard, spelledOut, tip, wholeText } from '../../../renderer/ui/tip.ts';
import { sourcesOfPage } from '../../support/catalogues.ts';
import { elementsOf } from '../../support/page-elements.ts';

const elements = sourcesOfPage()
  .filter(({ file }) => file.endsWith('.tsx'))
  .flatMap(({ file, source }) => elementsOf(file, source));

const placesOf = (found: typeof elements): readonly string[] => found.map(({ file, line }) => `${file}:${line}`);

describe('what an element says beside its name', () => {
  it('is heard after the name, unless it is the name', () => {
    expect([tip('Write a note (W)', 'Note'), tip('Settings', 'Settings')]).toEqual([
      { 'data-tip': 'Write a note (W)', 'aria-description': 'Write a note (W)' },
      { 'data-tip': 'Settings' },
    ]);
  });

  it('is only shown where the whole text is heard anyway', () => {
    expect([spelledOut('two inquiries'), wholeText('Ana Ruiz'), wholeText('Invoice 7', 'bottom')]).toEqual([
      { 'data-tip': 'two inquiries' },
      { 'data-tip': 'Ana Ruiz', 'data-tip-if': 'cut' },
      { 'data-tip': 'Invoice 7', 'data-tip-if': 'cut', 'data-tip-side': 'bottom' },
    ]);
  });
});

describe('a key', () => {
  it.each(['Tab', 'ArrowLeft', 'Home', 'End', 'PageDown'])('%s moves the keyboard', (key) => {
    expect(movesKeyboard(key)).toBe(true);
  });

  it.each(['Enter', 'Escape', 'b', ' ', 'Shift'])('"%s" does not', (key) => {
    expect(movesKeyboard(key)).toBe(false);
  });
});

describe('the elements of the page', () => {
  it('leave no words to the tooltip of the browser', () => {
    expect(placesOf(elements.filter(({ name, attributes }) => name !== 'iframe' && 'title' in attributes))).toEqual([]);
  });

  it('have a name on each button that shows an icon alone', () => {
    const icons = elements.filter(({ attributes }) => attributes['className']?.includes('icon-button') === true);
    expect(icons.length).toBeGreaterThan(10);
    expect(placesOf(icons.filter(({ attributes }) => !('aria-label' in attributes)))).toEqual([]);
  });
});

describe('the reader of elements', () => {
  it('reads elements with their attributes, and no components', () => {
    const source = 'const a = <Sheet title="x">{b && <p\n title={c} className="hint" />}</Sheet>;';
    expect(elementsOf('a.tsx', source)).toEqual([
      { file: 'a.tsx', line: 1, name: 'p', attributes: { title: null, className: 'hint' } },
    ]);
  });
});
