// Owns how the page asks for the sample day: a second desk with invented customers, which the edition opens.
import type { SampleDayView } from '../contract/views.ts';
import { done, refuse, type Result } from '../contract/result.ts';

export interface SampleControl {
  readonly isOpen: () => boolean;
  begin(): Promise<Result<null>>;
  /** Answers before it is over: who asks may be in the sample day itself. */
  end(): void;
}

export function sampleState(control: SampleControl | null): SampleDayView {
  return { isOffered: control !== null, isOpen: control?.isOpen() ?? false };
}

export async function switchSample(control: SampleControl | null, isOn: boolean): Promise<Result<SampleDayView>> {
  if (control === null) return refuse('not-here', 'There is no sample day here.');
  if (!isOn) {
    control.end();
    return done({ isOffered: true, isOpen: false });
  }
  const begun = await control.begin();
  return begun.ok ? done(sampleState(control)) : begun;
}
