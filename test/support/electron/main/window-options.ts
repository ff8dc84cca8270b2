// Options of a window that change what a page may do: those the stand-in cannot give it are refused, not ignored.

const required: readonly (readonly [keyof Electron.WebPreferences, boolean])[] = [
  ['sandbox', true],
  ['contextIsolation', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInSubFrames', false],
  ['nodeIntegrationInWorker', false],
  ['webSecurity', true],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
  ['webviewTag', false],
  ['offscreen', false],
];

export function checkPreferences(preferences: Electron.WebPreferences): void {
  for (const [name, value] of required) {
    if (preferences[name] === !value) throw new Error(`The stand-in has no webPreferences.${name}: ${!value} yet`);
  }
}

const noData = new Set(['session', 'icon', 'parent']);

/** Options as data; what is none (images, sessions) is left out. */
export function recordable(options: Electron.BrowserWindowConstructorOptions): unknown {
  return JSON.parse(JSON.stringify(options, (key, value: unknown) => (noData.has(key) ? undefined : value)));
}
