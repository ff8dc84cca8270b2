import { afterEach, describe, expect, it } from 'vitest';
import type { CopyView, RestorePreview } from '../../../../electron/contract/data.ts';
import {
  backupWords,
  copyWords,
  previewLines,
  rotationWords,
  sizeWords,
} from '../../../../renderer/features/data/data-words.ts';
import { settingsParts } from '../../../../electron/desk/backups.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';

const nowMs = Date.UTC(2026, 10, 22, 14);
const none = { count: 0, labels: [] };
const nothing = { comesBack: none, goesAway: none, changes: none };
const backup = { id: 'x', savedAtMs: nowMs - 3_600_000, why: 'hourly', openCount: 3 } as const;
const preview: RestorePreview = { backup, list: nothing, months: [], settings: [] };
const copy: CopyView = {
  name: 'open (1).json',
  of: 'open.json',
  program: 'Google Drive',
  state: 'inquiries',
  onlyThere: 0,
  knowsMore: 0,
};

describe('backupWords', () => {
  it('says when, why and how many were open', () => {
    expect(backupWords(backup, 'Europe/Madrid', nowMs)).toBe('14:00, made by itself, 3 open');
    expect(backupWords({ ...backup, why: 'before-restore' }, 'UTC', nowMs)).toBe('13:00, before a restore, 3 open');
  });
});

describe('previewLines', () => {
  it('says that nothing would change', () => {
    expect(previewLines(preview)).toEqual(['Nothing would change.']);
  });

  it('says each thing that would', () => {
    const lines = previewLines({
      backup,
      list: {
        comesBack: { count: 1, labels: ['Ana'] },
        goesAway: { count: 7, labels: ['a', 'b', 'c', 'd', 'e'] },
        changes: { count: 2, labels: ['Ben', 'Cleo'] },
      },
      months: [
        { month: '2026-10', ...nothing, comesBack: { count: 2, labels: [] }, goesAway: { count: 1, labels: [] } },
      ],
      settings: ['name', 'open hours'],
    });
    expect(lines).toEqual([
      '1 comes back to the list: Ana.',
      '7 leave the list: a, b, c, d, e and 2 more.',
      '2 become what they were: Ben, Cleo.',
      'Closed in October 2026: 2 come back, 1 goes away.',
      'Settings become what they were: name, open hours.',
    ]);
  });
});

describe('what a restore would change', () => {
  afterEach(() => speak({ locale: 'en-GB', texts: null }));

  it.each([
    [
      'en-GB',
      null,
      '3 come back to the list: Unknown customer, Number withheld, Ana.',
      'Settings become what they were: name, colleagues, goals, open hours, nudges, call-back time, messages, appearance, first steps, desktop, backups.',
    ],
    [
      'es-ES',
      es,
      expect.stringMatching(/: Cliente sin nombre, Número oculto, Ana\.$/u),
      'Los ajustes vuelven a ser lo que eran: nombre, colegas, objetivos, horario, avisos, hora de las devoluciones de llamada, mensajes, apariencia, primeros pasos, este ordenador, copias de seguridad.',
    ],
    [
      'de-DE',
      de,
      expect.stringMatching(/: Unbekannter Kunde, Nummer unterdrückt, Ana\.$/u),
      'Diese Einstellungen werden wieder wie zuvor: Name, Kolleginnen und Kollegen, Ziele, Öffnungszeiten, Erinnerungen, Rückrufzeit, Nachrichten, Darstellung, erste Schritte, dieser Computer, Sicherungen.',
    ],
  ])('is said in %s: who has no name, and each part of the settings', (locale, texts, list, settings) => {
    speak({ locale, texts });
    const comesBack = { count: 3, labels: ['Unknown customer', 'Number withheld', 'Ana'] };
    const parts = settingsParts.map(([part]) => part);
    expect(previewLines({ ...preview, list: { ...nothing, comesBack }, settings: parts })).toEqual([list, settings]);
  });
});

describe('copyWords', () => {
  it.each([
    [{}, 'Named as Google Drive does it. All that is in it is known here.'],
    [{ onlyThere: 1 }, 'Named as Google Drive does it. 1 inquiry is only in it.'],
    [
      { onlyThere: 2, knowsMore: 1 },
      'Named as Google Drive does it. 2 inquiries are only in it, of 1 inquiry it knows more.',
    ],
    [{ knowsMore: 3 }, 'Named as Google Drive does it. Of 3 inquiries it knows more.'],
    [
      { state: 'settings' },
      'Named as Google Drive does it. Settings cannot be united: look through yours, then set it aside.',
    ],
    [
      { state: 'damaged' },
      'Named as Google Drive does it. It cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.',
    ],
    [{ state: 'newer' }, 'Named as Google Drive does it. A newer Ten-Four wrote it. Update this one, then unite it.'],
  ] as const)('%o', (overrides, words) => {
    expect(copyWords({ ...copy, ...overrides })).toBe(words);
  });
});

describe('sizeWords', () => {
  it.each([
    [1, '1 kB'],
    [3_400_000, '3.4 MB'],
    [340_000_000, '340 MB'],
  ])('%i bytes', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('rotationWords', () => {
  it.each([
    [
      { hourlyForHours: 24, dailyForDays: 14, monthlyForMonths: 12 },
      'Of the last 24 hours, 14 days, 12 months with a backup, the newest of each stays.',
    ],
    [
      { hourlyForHours: 1, dailyForDays: 1, monthlyForMonths: 1 },
      'Of the last hour, day, month with a backup, the newest of each stays.',
    ],
  ])('says what %j keeps', (backups, words) => {
    expect(rotationWords(backups)).toBe(words);
  });
});
