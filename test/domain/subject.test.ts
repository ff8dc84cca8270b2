import { describe, expect, it } from 'vitest';
import { followUpChannel, writtenPartSubject, writtenSubject } from '../../electron/domain/subject.ts';
import { uuidV7 } from '../../electron/domain/uuid.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';

const fromLog = { system: '3cx', reference: 'call-1' } as const;
const byHand = { system: 'by-hand', reference: null } as const;

describe('what an inquiry is about', () => {
  it.each([
    ['call', fromLog, 'Missed call', ''],
    ['voicemail', fromLog, 'Voicemail', ''],
    // A log whose columns somebody has chosen.
    ['call', { system: 'by-hand', reference: 'call-1' }, 'Missed call', ''],
    ['call', fromLog, 'Voicemail', 'Voicemail'],
    ['call', fromLog, 'asked about her invoice', 'asked about her invoice'],
    ['call', byHand, 'Missed call', 'Missed call'],
    ['call', byHand, ' a bill ', ' a bill '],
    ['email', fromLog, 'Missed call', 'Missed call'],
    ['email', byHand, '', ''],
  ] as const)('by %s, from %o, "%s" is "%s"', (channel, source, subject, written) => {
    expect(writtenSubject({ channel, source, subject })).toBe(written);
  });
});

describe('R13 what a merged one is about', () => {
  const ofLog = uuidV7(nineOClockMs, new Uint8Array(10));
  const enteredLater = uuidV7(nineOClockMs + 400, new Uint8Array(10));
  it.each([
    ['an imported call', ofLog, 'call', 'Missed call', ''],
    ['an imported call with a subject', ofLog, 'call', 'invoice', 'invoice'],
    ['one entered by hand', enteredLater, 'call', 'Missed call', 'Missed call'],
    ['one with another kind of id', 'zz', 'voicemail', 'Voicemail', 'Voicemail'],
  ] as const)('%s', (_, otherId, channel, subject, written) => {
    expect(writtenPartSubject({ otherId, channel, subject, receivedAtMs: nineOClockMs })).toBe(written);
  });
});

describe('R1 how a further message came', () => {
  it.each([
    [null, 'Missed call', 'call'],
    [null, 'Voicemail', 'voicemail'],
    [null, '', null],
    [null, 'hello?', null],
    ['Sam', 'Missed call', null],
  ] as const)('written by %s, "%s": %s', (by, subject, channel) => {
    expect(followUpChannel(anEvent('followed-up', { by, subject }))).toBe(channel);
  });
});
