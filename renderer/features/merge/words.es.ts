import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  title: 'Unir la consulta de {name} con otra',
  hint: 'Cuentan los plazos más tempranos y un solo acuse vale para las dos. Ninguna cifra cambia.',
  none: 'No hay nadie más en la lista. Añada primero la otra consulta o cierre este panel con Esc.',
  others: 'Otra persona, si es el mismo cliente',
  done: 'Las consultas de {name} ya son una sola.',
  'also-open-tag': '{count, number} consultas de este cliente están abiertas',
  'also-open': 'También abiertas: {channels}.',
  joined: 'Unidas: {parts}',
};
