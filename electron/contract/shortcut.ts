const modifiers: ReadonlySet<string> = new Set(['Ctrl', 'CommandOrControl', 'Command', 'Alt', 'Shift', 'Super']);
const key = /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space)$/;

/** "Ctrl+Alt+T", as Electron reads it. Shift alone would take a letter away from every program. */
export function isShortcut(text: string): boolean {
  const parts = text.split('+');
  const held = parts.slice(0, -1);
  return (
    key.test(parts.at(-1) ?? '') &&
    held.length >= 1 &&
    held.length <= 3 &&
    new Set(held).size === held.length &&
    held.every((name) => modifiers.has(name)) &&
    held.some((name) => name !== 'Shift')
  );
}
