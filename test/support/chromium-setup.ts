import { ensureChromium } from './chromium.ts';

export function setup(): void {
  ensureChromium();
}
