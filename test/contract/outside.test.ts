import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../run/steps.ts';
import { textsOutside } from '../support/page-texts.ts';
import { sentencesIn } from '../support/sentences-in-code.ts';

const commandLine = 'the command line';
const toRead = 'words that are read, not said';
const aLog = 'log lines';
const aFault = 'a fault of the program or of a file, which is said in other words';
const aHeader = 'HTTP';
const aProgram = 'the name of a program';
const aPart = 'the name of a part of the settings, which the page says';

/** What looks like a text and stands in no table, by the beginning of its "file: text", and why. */
const noTexts: Readonly<Record<string, string>> = {
  'electron/contract/sentences/': 'the tables themselves',
  'electron/contract/bridge.ts: tenfour:message': 'the name of a channel',
  'electron/contract/settings-parser.ts: Write whole': 'the form says it before the desk does, with its own words',
  'electron/contract/shortcut.ts': 'names of keys, as Electron reads them',
  'electron/desk/backups.ts: call-back time': aPart,
  'electron/desk/backups.ts: first steps': aPart,
  'electron/desk/backups.ts: open hours': aPart,
  'electron/desk/sample-inquiries.ts': 'what the invented customers of the sample day write',
  'electron/domain/action.ts: next try': 'the name of one of several templates',
  'electron/domain/countdown.ts': 'the tray says it: spokenCountdown',
  'electron/domain/document-words-': 'what stands in files: the language in which each is written',
  'electron/domain/hand-off-words.ts': 'what is written to colleagues, in each language',
  'electron/domain/message-': 'what is written to customers, in each language',
  'electron/domain/message.ts': 'what is written to customers, in each language',
  'electron/domain/same-customer.ts': 'keys by which customers are compared',
  'electron/domain/subject.ts': 'what imports once wrote, to take it away',
  'electron/intake/call-log/formats.ts': 'columns of call logs, and notes on them for whoever changes them',
  'electron/intake/call-log/map-by-hand.ts': 'notes, as in the formats',
  'electron/intake/call-log/read-party.ts': toRead,
  'electron/intake/line/': toRead,
  'electron/serve.ts': commandLine,
  'electron/serve/http.ts: Authorization': aHeader,
  'electron/serve/http.ts: Bearer': aHeader,
  'electron/serve/http.ts: Host': aHeader,
  'electron/serve/http.ts: Origin': aHeader,
  'electron/serve/http.ts: text/': aHeader,
  'electron/serve/listen.ts': commandLine,
  'electron/serve/open-in-browser.ts': commandLine,
  'electron/serve/page-files.ts: text/': aHeader,
  'electron/serve/page-headers.ts': aHeader,
  'electron/serve/push.ts': aHeader,
  'electron/shell/notifications/announce.ts: Ten-Four': aProgram,
  'electron/shell/system/autostart-file.ts': 'a file that says it in each language',
  'electron/shell/trouble.ts': aLog,
  'electron/shell/update-install.ts': aLog,
  'electron/shell/updates.ts: Updates:': aLog,
  'electron/shell/window/window-options.ts: Ten-Four': aProgram,
  'electron/start/': commandLine,
  'electron/store/check-folder.ts': 'what is written to try whether that can be done',
  'electron/store/conflicting-copies.ts: Dropbox': aProgram,
  'electron/store/conflicting-copies.ts: Google Drive': aProgram,
  'electron/store/conflicting-copies.ts: Nextcloud': aProgram,
  'electron/store/conflicting-copies.ts: Syncthing': aProgram,
  'electron/store/derived-file.ts': 'the head of a file',
  'electron/store/schema.ts': aFault,
  'electron/store/united-lines.ts': aFault,
};

const templates = new Set(sentencesIn(projectFolder, 'electron').found.map(({ template }) => template));

const outside: readonly string[] = globSync('electron/**/*.ts', { cwd: projectFolder })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .flatMap((file) => {
    const found = textsOutside(file, readFileSync(join(projectFolder, file), 'utf8'));
    return found.filter(({ text }) => !templates.has(text)).map(({ text }) => `${file}: ${text}`);
  });

describe('texts of electron/', () => {
  it('stand in the tables of the sentences', () => {
    const known = Object.keys(noTexts);
    expect([...new Set(outside)].filter((place) => !known.some((start) => place.startsWith(start)))).toEqual([]);
  });

  it.each(Object.keys(noTexts))('have no exception that is needed no more: %s', (start) => {
    expect(outside.some((place) => place.startsWith(start))).toBe(true);
  });
});
