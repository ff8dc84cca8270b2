import { useStore } from '../../ui/store.ts';
import { useInquiry, usePage } from '../../desk/page-context.ts';
import { runRowCommand } from '../../desk/actions.ts';

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
      <p dir="auto">{isWaiting ? `A link asks to acknowledge ${view.label}.` : notWaiting}</p>
      {isWaiting && (
        <button
          type="button"
          className="plain-button is-strong"
          onClick={() => {
            close();
            runRowCommand(page, 'acknowledge', view);
          }}
        >
          Acknowledge
        </button>
      )}
      <button type="button" className="plain-button" onClick={close}>
        {isWaiting ? 'Not now' : 'Close'}
      </button>
    </div>
  );
}

const notWaiting = 'A link asks to acknowledge an inquiry that does not wait any more.';
