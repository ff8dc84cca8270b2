import { isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { createSay, speak, spokenLocale } from '../../../renderer/words/say.ts';

const say = createSay('tried', {
  plain: "It's {as} <it> stands",
  greeting: 'Hello {name}',
  waiting: '{count, plural, one {# waits} other {# wait}}',
  key: 'Press <key>A</key>, {name}',
});

const german = {
  tried: {
    greeting: 'Guten Tag, {name}',
    waiting: '{count, plural, one {# wartet} other {# warten}}',
  },
};

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('say', () => {
  it('shows a text without values as it stands', () => {
    expect(say('plain')).toBe("It's {as} <it> stands");
  });

  it('fills in names as they are written, and counts as the language does', () => {
    expect([
      say('greeting', { name: "{O'Brien} <b>" }),
      say('waiting', { count: 1 }),
      say('waiting', { count: 12_345 }),
    ]).toEqual(["Hello {O'Brien} <b>", '1 waits', '12,345 wait']);
  });

  it('speaks the other language from then on, and English again after that', () => {
    const english = say('waiting', { count: 2_000 });
    speak({ locale: 'de-DE', texts: german });
    const other = [spokenLocale(), say('greeting', { name: 'Ana' }), say('waiting', { count: 2_000 })];
    speak({ locale: 'en-GB', texts: null });
    expect([english, other, say('waiting', { count: 2_000 })]).toEqual([
      '2,000 wait',
      ['de-DE', 'Guten Tag, Ana', '2.000 warten'],
      '2,000 wait',
    ]);
  });

  it.each([
    ['a text', german],
    ['a part', {}],
  ])('speaks English where the language lacks %s', (_lack, texts) => {
    speak({ locale: 'de-DE', texts });
    expect(say('plain')).toBe("It's {as} <it> stands");
  });
});

describe('say.marked', () => {
  it('hands each marked part to what it is to become', () => {
    const key = (inside: ReactNode) => <kbd key="key">{inside}</kbd>;
    const marked = say.marked('key', { name: '<Ana>' }, { key });
    expect(Array.isArray(marked) && marked.some(isValidElement)).toBe(true);
    expect(renderToStaticMarkup(marked)).toBe('Press <kbd>A</kbd>, &lt;Ana&gt;');
  });
});
