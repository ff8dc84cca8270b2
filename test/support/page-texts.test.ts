import { describe, expect, it } from 'vitest';
import { textsOutside } from './page-texts.ts';

const found = (source: string): readonly string[] => textsOutside('part.tsx', source).map(({ text }) => text);

describe('a text outside the catalogues', () => {
  it.each([
    ['a text of an element', '<p>Saving</p>', ['Saving']],
    ['a text in two branches', "<p>{isOpen ? 'Undo' : 'redo'}</p>", ['Undo', 'redo']],
    ['a text that depends', "<p>{isOpen && 'open'}</p>", ['open']],
    ['a text in a fragment', '<>and</>', ['and']],
    ['a text made of parts', '<p>{`${count} left`}</p>', ['{} left']],
    ['what is heard', '<b aria-label="close" />', ['close']],
    ['what is seen as a hint', "<input placeholder={isTime ? 'now' : `no ${field}`} />", ['now', 'no {}']],
    ['the title of a sheet', '<Sheet title="Erase" />', ['Erase']],
    ['a sentence', "const sentence = 'It was done.';", ['It was done.']],
    ['a name in a table', "const names = { call: 'Missed', short: 'Saving...' };", ['Missed', 'Saving...']],
    ['words beside what is filled in', 'const by = `until ${at}`;', ['until {}']],
    ['words that are handed on', "announce('All done');", ['All done']],
    ['a key that is shown', '<kbd>Enter</kbd>', ['Enter']],
    ['words behind a type', "const words = { done: 'It is done' } as const satisfies Words;", ['It is done']],
    ['one word of a menu', "menu.push({ label: isLate ? 'late' : 'open' });", ['late', 'open']],
    ['one word of a table with names in quotes', "const words = { 'title': 'late' };", ['late']],
    ['what a window is called', "document.title = 'list';", ['list']],
    ['what is put into an element', 'line.textContent = `${count} left`;', ['{} left']],
    ['what an element is named by hand', "box.setAttribute('aria-label', 'close');", ['close']],
    ['what an icon says', "tray.setToolTip('late');", ['late']],
    ['a page as text', "answer.html('<p>late</p>');", ['<p>late</p>']],
    ['what stands between names', "const all = names.join(' and ');", ['and']],
    ['what a text is filled in with', "say('with-names', { names: names.join(' and ') });", ['and']],
    ['a word added to a name', "const words = name + ' waits';", ['waits']],
    ['words in a function', 'const f = (name: string): string => `Adding ${name}`;', ['Adding {}']],
  ])('is %s', (_case, source, texts) => {
    expect(found(source)).toEqual(texts);
  });

  it('is told with its line', () => {
    expect(textsOutside('part.tsx', 'const a = 1;\n\nconst b = <p>\n  Saving it\n</p>;')).toEqual([
      { line: 3, text: 'Saving it' },
    ]);
  });
});

describe('no text for people', () => {
  it.each([
    ['a key of a catalogue', "<p title={say('two words')}>{say(isOpen ? 'undo' : 'redo')}</p>"],
    ['a marked text', "<p>{say.marked('one thing', {}, {})}</p>"],
    ['a class, a role, a key', '<p className="row is-selected" role="row" key={`room after ${from}`} />'],
    ['a sign', '<p>{count}× · <kbd>U</kbd> {first}/{last}</p>'],
    ['a comparison', "const is = name === 'Two words' || event.key !== 'Escape';"],
    ['the name of a key', "const keys = [['Home', 'End'], ['Enter']]; const close = <kbd>Esc</kbd>;"],
    ['a case', "switch (name) { case 'Arrow up': break; }"],
    ['an attribute for the browser', "box.setAttribute('class', 'row is-late');"],
    ['a selector', "document.querySelector('main section')?.closest('dialog form');"],
    ['a message for developers', "throw new Error('This cannot be.');"],
    ['a type', "type Name = 'Two words'; interface A { readonly b: 'Two words' }"],
    ['an import', "import { a } from 'Some where.ts';"],
    ['a name for the program', "const names = { 'hand off': 'hand-off', next: `undo-${what}` };"],
  ])('is %s', (_case, source) => {
    expect(found(source)).toEqual([]);
  });
});

it('a file that is no program is named', () => {
  expect(() => textsOutside('broken.ts', 'const = ;')).toThrow('broken.ts cannot be read');
});
