import type { TrayIcon } from '../../electron/domain/tray-face.ts';

function icon(
  glyph: TrayIcon['glyph'],
  goal: TrayIcon['goal'],
  digits: string,
  steps: number,
  hasMore = false,
): TrayIcon {
  return { glyph, goal, digits, hasMore, steps };
}

/** Every kind of face, with the digits that are hardest to read. */
export const trayFaces: Readonly<Record<string, TrayIcon>> = {
  clear: icon('clear', null, '', 0),
  'ten-minute-10': icon('counting', 'ten-minute', '10', 12),
  'ten-minute-9-more': icon('counting', 'ten-minute', '9', 11, true),
  'ten-minute-8': icon('counting', 'ten-minute', '8', 10),
  'ten-minute-6-more': icon('counting', 'ten-minute', '6', 8, true),
  'ten-minute-5': icon('counting', 'ten-minute', '5', 6),
  'near-3-more': icon('near', 'ten-minute', '3', 4, true),
  'near-2': icon('near', 'ten-minute', '2', 2),
  'near-1': icon('near', 'ten-minute', '1', 1),
  late: icon('late', null, '!', 0),
  'late-more': icon('late', null, '!', 0, true),
  'day-24h': icon('counting', '24-hour', '24h', 12),
  'day-18h-more': icon('counting', '24-hour', '18h', 9, true),
  'day-9h': icon('counting', '24-hour', '9h', 5),
  'day-7h-more': icon('counting', '24-hour', '7h', 4, true),
  'promise-3d': icon('counting', 'promise', '3d', 11),
  'promise-45-more': icon('counting', 'promise', '45', 6, true),
  'near-52-more': icon('near', '24-hour', '52', 1, true),
  'near-36': icon('near', '24-hour', '36', 1),
  'near-promise-4': icon('near', 'promise', '4', 1),
  'quiet-1': icon('quiet', null, '1', 0),
  'quiet-4': icon('quiet', null, '4', 0),
  'quiet-many': icon('quiet', null, '+', 0),
  'bar-ten-minute-more': icon('counting', 'ten-minute', '', 7, true),
  'bar-near': icon('near', 'ten-minute', '', 2),
  'bar-day': icon('counting', '24-hour', '', 9),
  'bar-near-day': icon('near', '24-hour', '', 1),
  'count-3': icon('counting', 'ten-minute', '3', 8),
  'count-12': icon('counting', '24-hour', '12', 8),
  'count-27': icon('near', 'ten-minute', '27', 2),
  'minutes-48': icon('counting', 'ten-minute', '48', 10),
  'near-1h-more': icon('near', '24-hour', '1h', 1, true),
};
