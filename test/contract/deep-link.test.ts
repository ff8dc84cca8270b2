import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../electron/contract/deep-link.ts';
import { inEnglish } from '../support/in-english.ts';

const id = '019aa000-0000-7000-8000-000000000001';

describe('deep links', () => {
  it.each([
    ['tenfour://add?text=call%20Ana%2C%20invoice', { type: 'add', text: 'call Ana, invoice' }],
    ['tenfour://add/?text=call+Ana', { type: 'add', text: 'call Ana' }],
    ['TENFOUR://Add?text=%20Ana%20', { type: 'add', text: 'Ana' }],
    ['tenfour://add?text=%E5%B0%8F%E6%9E%97', { type: 'add', text: '小林' }],
    ['tenfour://add?text=%3Cb%3E%26amp%3B', { type: 'add', text: '<b>&amp;' }],
    ['tenfour://add?text=a%3Db%26c', { type: 'add', text: 'a=b&c' }],
    [`tenfour://open/${id}`, { type: 'open', id }],
    [`tenfour://open/${id.toUpperCase()}`, { type: 'open', id }],
    [`tenfour://acknowledge/${id}`, { type: 'acknowledge', id }],
  ])('follows %s', (link, value) => {
    expect(inEnglish(parseDeepLink(link))).toEqual({ ok: true, value });
  });

  it.each([
    ['', /begin with/],
    ['tenfour', /begin with/],
    ['https://add?text=Ana', /begin with/],
    ['javascript:alert(1)', /begin with/],
    ['tenfour:add?text=Ana', /knows the links/],
    ['tenfour:///add?text=Ana', /knows the links/],
    ['tenfour://app/', /knows the links/],
    ['tenfour://quit', /knows the links/],
    ['tenfour://%61dd?text=Ana', /knows the links/],
    ['tenfour://add.example.com?text=Ana', /knows the links/],
    ['tenfour://user@add?text=Ana', /parts that no link/],
    ['tenfour://user:secret@add?text=Ana', /parts that no link/],
    ['tenfour://add:80?text=Ana', /parts that no link/],
    ['tenfour://add?text=Ana#more', /parts that no link/],
    ['tenfour://add', /looks like/],
    ['tenfour://add?', /looks like/],
    ['tenfour://add?line=Ana', /looks like/],
    ['tenfour://add?text=Ana&text=Oskar', /looks like/],
    ['tenfour://add?text=Ana&isOldConfirmed=true', /looks like/],
    ['tenfour://add/more?text=Ana', /looks like/],
    ['tenfour://add?text=', /no text/],
    ['tenfour://add?text=%20%20', /no text/],
    ['tenfour://add?text=%', /not encoded/],
    ['tenfour://add?text=%E5%B0', /not encoded/],
    ['tenfour://add?text=%ED%A0%80', /not encoded/],
    ['tenfour://add?text=Ana%00', /cannot be seen/],
    ['tenfour://add?text=Ana%0Acall%20Oskar', /cannot be seen/],
    ['tenfour://add?text=Ana%1B%5B2J', /cannot be seen/],
    ['tenfour://add?text=%E2%80%AEanA', /cannot be seen/],
    ['tenfour://add?text=Ana\n', /cannot be seen/],
    [`tenfour://add?text=${'a'.repeat(501)}`, /500 characters/],
    [`tenfour://add?text=${'a'.repeat(3000)}`, /longer than 2048/],
    ['tenfour://open', /names no inquiry/],
    ['tenfour://open/', /names no inquiry/],
    ['tenfour://open/1', /names no inquiry/],
    ['tenfour://open/..', /names no inquiry/],
    ['tenfour://open/%2e%2e%2fsettings.json', /names no inquiry/],
    [`tenfour://open/${id}/more`, /names no inquiry/],
    [`tenfour://open/${id}?then=acknowledge`, /parts that no link/],
    [`tenfour://acknowledge/${id}%20`, /names no inquiry/],
    ['tenfour://acknowledge/*', /names no inquiry/],
  ])('refuses %s with a sentence', (link, sentence) => {
    expect(inEnglish(parseDeepLink(link))).toEqual({
      ok: false,
      refusal: { reason: 'bad-link', sentence: expect.stringMatching(sentence) },
    });
  });

  it('never repeats the link in what it says, and never throws', () => {
    const anyLink = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((rest) => `tenfour://${rest}`),
      fc.string({ unit: 'grapheme' }).map((rest) => `tenfour://add?text=${rest}`),
    );
    fc.assert(
      fc.property(anyLink, (link) => {
        const parsed = parseDeepLink(link);
        if (!parsed.ok) expect(parsed.refusal.sentence.length).toBeLessThan(160);
        else if (parsed.value.type === 'add') expect(parsed.value.text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('reads back every text that a link can carry', () => {
    const text = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
      .filter((line) => line.trim() !== '');
    fc.assert(
      fc.property(text, (line) => {
        const link = `tenfour://add?text=${encodeURIComponent(line)}`;
        expect(inEnglish(parseDeepLink(link))).toEqual({ ok: true, value: { type: 'add', text: line.trim() } });
      }),
    );
  });
});
