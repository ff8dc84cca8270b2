import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerToChromium, toChromium, toElectron } from '../support/electron/wire/address.ts';
import { createCodec } from '../support/electron/wire/codec.ts';

const { encode, decode } = createCodec();

describe('values between processes', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: true }),
        (value) => {
          expect(decode(encode(value))).toEqual(structuredClone(value));
        },
      ),
    );
  });

  it('keep what they refer to twice, and themselves', () => {
    const shared = { name: 'shared' };
    const circle: { self?: unknown; readonly both: readonly unknown[] } = { both: [shared, shared] };
    circle.self = circle;
    const got = decode(encode(circle)) as typeof circle;
    expect(got.self).toBe(got);
    expect(got.both[0]).toBe(got.both[1]);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise inside', { later: Promise.resolve() }],
    ['a weak map', new WeakMap()],
  ])('cannot be %s', (_, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.');
  });
});

describe('addresses', () => {
  const schemes = ['tenfour'];

  it.each([
    ['tenfour://app/', 'https://app.tenfour.invalid/'],
    ['tenfour://app', 'https://app.tenfour.invalid/'],
    ['tenfour://app/a/b?c=d#e', 'https://app.tenfour.invalid/a/b?c=d#e'],
    ['https://example.com/', 'https://example.com/'],
    ['other://app/', 'other://app/'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
  ])('%s is loaded as %s', (address, loaded) => {
    expect(toChromium(address, schemes)).toBe(loaded);
  });

  it.each([
    ['https://app.tenfour.invalid/a?b', 'tenfour://app/a?b'],
    ['https://app.tenfour.invalid', 'tenfour://app'],
    ['https://app.tenfour.invalid.example/', 'https://app.tenfour.invalid.example/'],
    ['https://app.other.invalid/', 'https://app.other.invalid/'],
  ])('%s is seen as %s', (loaded, address) => {
    expect(toElectron(loaded, schemes)).toBe(address);
  });

  it.each([
    [
      "script-src 'self' tenfour:; img-src tenfour://app data:",
      "script-src 'self' https://*.tenfour.invalid; img-src https://app.tenfour.invalid data:",
    ],
    ['tenfour://app', 'https://app.tenfour.invalid'],
    ['text/html', 'text/html'],
  ])('a header that says %s says %s', (header, translated) => {
    expect(headerToChromium(header, schemes)).toBe(translated);
  });
});
