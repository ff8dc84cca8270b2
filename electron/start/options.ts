import { parseArgs } from 'node:util';

export interface StartOptions {
  /** The browser edition was asked for. */
  readonly browser: boolean;
  /** 0 takes any free port; null the usual one. */
  readonly port: number | null;
  readonly open: boolean;
  readonly help: boolean;
}

export type ReadOptions =
  { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly sentence: string };

const known = {
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const helpText = `Options, after npm start -- :
  --browser   open the browser edition, also where the desktop edition could run
  --port N    serve it on this port; 0 takes any free one
  --no-open   print the address and open no browser
  --help      show this
TENFOUR_DATA names the folder that everything is kept in.`;

/** Reads the command line of start.ts and of serve.ts. */
export function readOptions(args: readonly string[]): ReadOptions {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const stranger = tokens.find(
    (token) => token.kind === 'positional' || (token.kind === 'option' && !Object.hasOwn(known, token.name)),
  );
  if (stranger !== undefined) return refused(`Ten-Four does not know "${args[stranger.index]}".`);
  const port = values.port === undefined ? null : readPort(values.port);
  if (port === undefined) return refused('--port needs a number from 0 to 65535.');
  return {
    ok: true,
    options: {
      browser: values.browser !== undefined,
      port,
      open: values['no-open'] === undefined,
      help: values.help !== undefined,
    },
  };
}

function readPort(text: string | boolean): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}

function refused(problem: string): ReadOptions {
  return { ok: false, sentence: `${problem} The options are --browser, --port N, --no-open and --help.` };
}
