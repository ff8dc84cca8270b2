import type { DesktopSettings } from '../../domain/settings.ts';
import type { DeskMirror } from '../desk-mirror.ts';

/** Applies a part of the settings now and whenever it is another one. Answers how to end it. */
export function followSettings<Part>(
  mirror: Pick<DeskMirror, 'settings' | 'onChanged'>,
  part: (settings: DesktopSettings) => Part,
  apply: (value: Part) => void,
): () => void {
  let applied = part(mirror.settings.desktop);
  apply(applied);
  return mirror.onChanged(({ settings }) => {
    if (settings === undefined) return;
    const next = part(settings.desktop);
    if (JSON.stringify(next) === JSON.stringify(applied)) return;
    applied = next;
    apply(next);
  });
}
