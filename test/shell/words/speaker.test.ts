import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../../electron/domain/policy.ts';
import { defaultSettings, type AppearanceSettings } from '../../../electron/domain/settings.ts';
import { trayFace } from '../../../electron/domain/tray-face.ts';
import { trayShows } from '../../../electron/domain/tray-scene.ts';
import { longestTooltip } from '../../../electron/domain/tray-text.ts';
import { inWords } from '../../../electron/domain/words.ts';
import { createSpeaker, type ShellSpeaker } from '../../../electron/shell/words/speaker.ts';
import { minutesAfter } from '../../support/domain-builders.ts';
import { customerWaits, trayState } from '../../support/tray-states.ts';

const nine = minutesAfter(0);

function speakerFor(language: AppearanceSettings['language'], locale = 'en-GB'): ShellSpeaker {
  const speaker = createSpeaker({ getLocale: () => locale });
  speaker.follow({ settings: { ...defaultSettings('UTC'), appearance: { theme: 'system', language } } });
  return speaker;
}

describe('in which language the shell speaks', () => {
  it.each([
    ['de-AT', 'Einstellungen'],
    ['es-419', 'Ajustes'],
    ['en-US', 'Settings'],
    ['fr', 'Settings'],
    ['', 'Settings'],
  ])('is that of the system %j until the settings are known, and where they leave it to that', (locale, text) => {
    expect(createSpeaker({ getLocale: () => locale }).say('Settings')).toBe(text);
    expect(speakerFor('system', locale).say('Settings')).toBe(text);
    expect(speakerFor('es', locale).say('Settings')).toBe('Ajustes');
  });

  it('follows a change of the settings at once', () => {
    let settings = defaultSettings('UTC');
    const speaker = createSpeaker({ getLocale: () => 'de' });
    speaker.follow({
      get settings() {
        return settings;
      },
    });
    const said = (['en', 'es', 'de'] as const).map((language) => {
      settings = { ...settings, appearance: { ...settings.appearance, language } };
      return [speaker.locale, speaker.say('late {time}', { time: '0:42' })];
    });
    expect(said).toEqual([
      ['en-GB', 'late 0:42'],
      ['es-ES', '0:42 tarde'],
      ['de-DE', '0:42 zu spät'],
    ]);
  });

  it('says what no table has in English', () => {
    expect(speakerFor('de').sentenceOf(inWords('Gone: {what}', { what: 3 }))).toBe('Gone: 3');
  });
});

describe('R20 the tray in three languages', () => {
  const ana = customerWaits('Ana Ruiz', nine);
  const late = customerWaits('Oskar', nine - dayMs - 42_000);
  it.each([
    ['en', 'Ana Ruiz: 7 min left to acknowledge', 'Acknowledge', '1 waiting'],
    ['es', 'Ana Ruiz: 7 min para el acuse', 'Acusar recibo', '1 en espera'],
    ['de', 'Ana Ruiz: noch 7 min für die Bestätigung', 'Bestätigen', '1 wartet'],
  ] as const)('says in %s who waits', (language, tooltip, acknowledge, heading) => {
    const state = trayState([ana], {}, 'minutes', speakerFor(language).say);
    const face = trayFace(state, minutesAfter(3));
    const [first] = face.menu;
    expect([face.title, face.tooltip, first?.[0]?.label, first?.[1]?.submenu?.[0]?.label]).toEqual([
      '7:00',
      tooltip,
      heading,
      acknowledge,
    ]);
  });

  it.each([
    ['en', 'late 0:42 · 2', 'Oskar: late since 08:59 · 1 more'],
    ['es', '0:42 tarde · 2', 'Oskar: tarde desde 08:59 · 1 más'],
    ['de', '0:42 zu spät · 2', 'Oskar: zu spät seit 08:59 · 1 weitere'],
  ] as const)('says in %s who is late', (language, title, tooltip) => {
    const state = trayState([ana, late], {}, 'minutes', speakerFor(language).say);
    const face = trayFace(state, nine);
    expect([face.title, face.tooltip]).toEqual([title, tooltip]);
  });

  it.each(['en', 'es', 'de'] as const)(
    'keeps the tooltip in %s to what Windows shows, and loses no gap',
    (language) => {
      const { say } = speakerFor(language);
      fc.assert(
        fc.property(
          fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 0, max: 3 * 24 * 60 }),
          fc.constantFrom(...trayShows),
          (name, count, minutes, show) => {
            const waiting = Array.from({ length: count }, (_, index) => customerWaits(`${name}${index}`, nine));
            const quietUntilMs = nine + 2 * minutes * minuteMs;
            const face = trayFace(trayState(waiting, { quietUntilMs }, show, say), nine + minutes * minuteMs);
            expect(face.tooltip.length).toBeLessThanOrEqual(longestTooltip);
            expect(face.tooltip).not.toMatch(/\{(?:name|time|count|minutes)\}/u);
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});
