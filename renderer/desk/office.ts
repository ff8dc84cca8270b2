import { compileOpenHours } from '../../electron/domain/open-hours.ts';
import type { Settings } from '../../electron/domain/settings.ts';
import type { Rules } from '../../electron/domain/standing.ts';
import type { Mirror } from './mirror.ts';

/** What the desk decides by, beside the inquiries. */
export interface Office {
  readonly rules: Rules;
  /** Under whose name actions are recorded (R2). */
  readonly me: string;
}

/** Null until the desk has said it, and in a browser without Temporal: then the desk is asked. */
export function createOffice({ snapshot }: Pick<Mirror, 'snapshot'>): () => Office | null {
  let known: { readonly settings: Settings; readonly office: Office | null } | null = null;
  return () => {
    const current = snapshot();
    if (current === null) return null;
    const { settings, computerUser } = current;
    if (known?.settings !== settings) known = { settings, office: officeOf(settings, computerUser) };
    return known.office;
  };
}

function officeOf({ policy, me }: Settings, computerUser: string): Office | null {
  if (typeof Temporal === 'undefined') return null;
  const compiled = compileOpenHours(policy.openHours);
  if (!compiled.ok) return null;
  return { rules: { policy, calendar: compiled.calendar }, me: me === '' ? computerUser : me };
}
