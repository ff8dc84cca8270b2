import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

/** The way to the sample day, where the edition has one. */
export function TrySample() {
  const { api, screen } = usePage();
  const request = useRequest();
  const { sampleDay } = api;
  if (sampleDay === undefined || sampleDay.isHere) return null;
  const begin = (): void =>
    request.run(
      async () => {
        const result = await api.call('switchSampleDay', { isOn: true });
        return result.ok ? null : result.refusal;
      },
      () => {
        // In the desktop edition this window stays.
        screen.set({ sheet: null });
        sampleDay.go(true);
      },
    );
  return (
    <div className="labelled">
      <div className="sheet-actions">
        <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={begin}>
          {say('try')}
        </button>
      </div>
      <p className="hint">{say('try-hint')}</p>
      <Problem text={request.problem} />
    </div>
  );
}
