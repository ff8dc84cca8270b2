import { describe, expect, it } from 'vitest';
import { findingsOf, rulesIn, titlesIn } from './check-rules.ts';

// The name is put together, so that these samples are not taken for tests of this file.
const call = (name: string, rest: string): string => `${name}${rest}`;

describe('the rules in SPEC.md', () => {
  it('are the headings that begin with an id', () => {
    const spec = '# Rules\n\n### R1 The clock\n\nSee R7.\n\n### R13 Merging (not built yet)\n## R2\n';
    expect(rulesIn(spec)).toEqual([
      { id: 'R1', isBuilt: true },
      { id: 'R13', isBuilt: false },
      { id: 'R2', isBuilt: true },
    ]);
  });
});

describe('the titles in a test file', () => {
  it.each([
    [
      'of describe, it and test',
      `${call('describe', `('a', () => {`)} ${call('it', `("b's")`)} ${call('test', '(`c`)')}`,
    ],
    ['over lines', `${call('describe', `(\n  'a',\n)`)};${call('it', `("b's")`)};${call('test', `('c')`)}`],
    [
      'of tables',
      [
        call('describe', `.each([['x (', 1], [fn(')'), 2]])('a', () => {`),
        call('it', `.for(rows)("b's")`),
        call('test', `.skipIf(isSlow())('c')`),
      ].join('\n'),
    ],
    [
      'but those that are skipped or planned',
      [
        call('describe', `('a')`),
        call('it', `("b's")`),
        call('test', `('c')`),
        call('it', `.skip('d')`),
        call('test', `.todo('e')`),
      ].join('\n'),
    ],
    [
      'and no other calls',
      [
        call('describe', `('a')`),
        call('it', `("b's")`),
        call('test', `('c')`),
        call('submit', `('d')`),
        `pattern.${call('test', `('e')`)}`,
        `await ${call('it', ';')}`,
      ].join('\n'),
    ],
  ])('are those %s', (_name, source) => {
    expect(titlesIn(source)).toEqual(['a', "b's", 'c']);
  });
});

describe('what is found', () => {
  const rules = [
    { id: 'R1', isBuilt: true },
    { id: 'R2', isBuilt: true },
    { id: 'R3', isBuilt: false },
  ];

  it('is nothing when every rule that is built stands in a title', () => {
    expect(findingsOf(rules, ['R1 the clock', 'undo (R2)'])).toEqual([]);
  });

  it('is a sentence for each rule without a title and each id without a rule', () => {
    const unknown = `R${20 + 2}`;
    expect(findingsOf(rules, ['R1', `${unknown} and R12x`, 'R3'])).toEqual([
      'R2 stands in no test title.',
      `${unknown} stands in a test title, but SPEC.md does not know it.`,
    ]);
  });

  it('is that there are no rules, where SPEC.md names none', () => {
    expect(findingsOf([], [])).toEqual(['SPEC.md names no rules.']);
  });
});
