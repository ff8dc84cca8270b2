import { createContext } from 'react';

/**
 * Gives out once what was typed while the sheet was on its way; empty when nothing was. A file of its own: whoever opens
 * sheets is there before any sheet is.
 */
export const EarlyKeys = createContext<() => string>(() => '');
