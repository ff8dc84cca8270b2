import { describe, expect, it } from 'vitest';
import { eraseInquiry } from '../../electron/domain/erasure.ts';
import { foldText, searchTextOf, searchWords } from '../../electron/domain/search-text.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';

describe('foldText', () => {
  it.each([
    ['José', 'jose'],
    ['ZOË Ångström', 'zoe angstrom'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['مَرْحَبًا', 'مرحبا'],
    ['👩‍👧 ok', '👩‍👧 ok'],
  ])('makes "%s" to "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('searchWords', () => {
  it('are the folded words, each once, without white space of any kind', () => {
    expect(searchWords(' José\u00A0invoice\n\tJOSE ')).toEqual(['jose', 'invoice']);
    expect(searchWords(' \u2003 ')).toEqual([]);
  });
});

describe('searchTextOf', () => {
  it('holds what a row shows and knows, and the digits of a number on their own', () => {
    const customer = { name: 'Ana Ruíz', phone: '+34 600-11', email: 'Ana@x.example', handle: '@ana' };
    const events = [
      anEvent('noted', { text: 'Old' }),
      anEvent('noted', { text: 'Prefers mornings', atMs: nineOClockMs + 1 }),
    ];
    expect(searchTextOf(anInquiry({ customer, subject: 'Invoice', events }))).toBe(
      'ana ruiz +34 600-11 3460011 ana@x.example @ana invoice prefers mornings',
    );
  });

  it('leaves out a note that was taken back', () => {
    const note = anEvent('noted', { text: 'secret' });
    const events = [note, anEvent('undone', { undoneActionId: note.actionId, atMs: nineOClockMs + 1 })];
    expect(searchTextOf(anInquiry({ subject: 'x', events }))).toBe('jordan fields x');
  });

  it('R13 holds what is known of those that were merged into it, and no more once that was taken back', () => {
    const customer = { name: 'Ana Ruiz', phone: null, email: 'ana@x.example', handle: null };
    const merge = anEvent('merged-with', { customer, subject: 'Delivery' });
    const undone = anEvent('undone', { undoneActionId: merge.actionId, atMs: nineOClockMs + 1 });
    expect(searchTextOf(anInquiry({ events: [merge] }))).toBe('jordan fields ana ruiz ana@x.example invoice delivery');
    expect(searchTextOf(anInquiry({ events: [merge, undone] }))).toBe('jordan fields invoice');
  });

  it.each([
    ['nothing is known of the customer', null, 'unknown customer cliente sin nombre unbekannter kunde'],
    ['a number was withheld', 'Number withheld', 'number withheld numero oculto nummer unterdruckt'],
  ])('says in each language that %s, as the list does', (_, name, text) => {
    const customer = { name, phone: null, email: null, handle: null };
    expect(searchTextOf(anInquiry({ customer, subject: '' }))).toBe(text);
  });

  it('R22 says in each language that the customer was erased', () => {
    const erased = eraseInquiry(anInquiry(), anEvent('erased'));
    expect(searchTextOf(erased)).toBe('erased customer cliente borrado geloschter kunde');
  });

  it('is found by a name as it is shown, where signs that nobody sees stand between its letters', () => {
    const customer = { name: 'An\u202ea Ruiz', phone: null, email: ' ', handle: null };
    expect(searchTextOf(anInquiry({ customer, subject: '' }))).toBe('an\u202ea ruiz ana ruiz');
  });
});
