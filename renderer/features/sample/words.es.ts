import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  name: 'Día de ejemplo',
  here: 'Día de ejemplo: nada aquí es real.',
  end: 'Terminarlo',
  'window-title': 'Ten-Four: día de ejemplo',
  'real-due': '{count, plural, one {# consulta real vence ahora.} other {# consultas reales vencen ahora.}}',
  'show-real': 'Ver la lista real',
  over: 'El día de ejemplo ha terminado. No se guarda nada de él.',
  back: 'Volver a la lista real',
  try: 'Probar con un día de ejemplo',
  'try-hint': 'Clientes inventados, en una lista propia que se elimina sola.',
};
