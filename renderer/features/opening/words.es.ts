import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  product: 'Ten-Four',
  'no-key':
    'A esta dirección le falta la clave de Ten-Four, o tiene una antigua. Abra la dirección que mostró npm start: termina en #token= y una palabra larga.',
  'not-running': 'Ten-Four no está en marcha. Vuelva a iniciarlo con npm start; nada de lo confirmado se pierde.',
  'not-opened':
    'Eso no se pudo abrir: Ten-Four no respondió. Inténtelo de nuevo; si sigue igual, vuelva a cargar la página.',
  opening: 'Abriendo la lista...',
};
