import { useStore } from '../../ui/store.ts';
import { useInquiry, usePage } from '../../desk/page-context.ts';
import { runRowCommand } from '../../desk/actions.ts';
import { say } from './words.ts';

/** A link may come from anybody: it acknowledges nothing before the person here has said so. */
export function AskedBanner() {
  const { screen } = usePage();
  const askedId = useStore(screen, (value) => value.askedId);
  return askedId === null ? null : <Asked id={askedId} />;
}

function Asked({ id }: { id: string }) {
  const page = usePage();
  const view = useInquiry(id);
  const close = (): void => page.screen.set({ askedId: null });
  const isWaiting = view !== undefined && view.standing.phase === 'waiting';
  return (
    <div className="banner" role="alert">
      <p dir="auto">{isWaiting ? say('asks', { name: view.label }) : say('not-waiting')}</p>
      {isWaiting && (
        <button
          type="button"
          className="plain-button is-strong"
          onClick={() => {
            close();
            runRowCommand(page, 'acknowledge', view);
          }}
        >
          {say('acknowledge')}
        </button>
      )}
      <button type="button" className="plain-button" onClick={close}>
        {say(isWaiting ? 'not-now' : 'close')}
      </button>
    </div>
  );
}
