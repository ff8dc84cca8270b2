import { useEffect } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { RealDue } from './real-due.tsx';
import { say } from './words.ts';

/** Above everything, as long as the page shows the sample day. */
export function SampleBanner() {
  const { api, screen } = usePage();
  const isOver = useStore(screen, ({ connection }) => connection === 'over');
  const { sampleDay } = api;
  useEffect(() => {
    // Two windows side by side, or two in the taskbar.
    document.title = say('window-title');
  }, []);
  if (sampleDay === undefined) return null;
  const end = async (): Promise<void> => {
    if (sampleDay.hasOwnWindow) sampleDay.go(false);
    // Over already, or ended now: both lead back.
    await api.call('switchSampleDay', { isOn: false });
    if (!sampleDay.hasOwnWindow) sampleDay.go(false);
  };
  return (
    <aside className="sample-banner" aria-label={say('name')}>
      <p>{say(isOver ? 'over' : 'here')}</p>
      <button type="button" className="plain-button" onClick={() => void end()}>
        {say(isOver ? 'back' : 'end')}
      </button>
      {!isOver && <RealDue onShow={() => sampleDay.go(false)} />}
    </aside>
  );
}
