import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useDeskPart, usePage } from './desk/page-context.ts';
import { AddLine } from './features/add/add-line.tsx';
import { CallBackOffer } from './features/call-back/call-back-offer.tsx';
import { Connection } from './features/connection/connection.tsx';
import { DropAnywhere } from './features/files/drop-anywhere.tsx';
import { FirstRun } from './features/first-run/first-run.tsx';
import { Foot } from './features/inquiries/foot.tsx';
import { useKeys } from './features/inquiries/keys.ts';
import { InquiryList } from './features/inquiries/list.tsx';
import { NotDone, Saving } from './features/not-done/not-done.tsx';
import { Notices } from './features/notices/notices.tsx';
import { AskedBanner } from './features/asked/asked-banner.tsx';
import { NudgeBanner } from './features/nudge/nudge-banner.tsx';
import { Loading, NotAllowed } from './features/opening/opening.tsx';
import { Score } from './features/score/score.tsx';
import { SearchLine } from './features/search/search-line.tsx';
import { OpenRowMenu } from './features/row-menu/open-row-menu.tsx';
import { NamePrompt } from './features/settings/name-prompt.tsx';
import { UndoBar } from './features/undo/undo-bar.tsx';
import { OpenSheets } from './open-sheets.tsx';
import { useStore } from './ui/store.ts';
import { Tips } from './ui/tips.tsx';

// Few pages show the sample day.
const SampleBanner = lazy(async () => ({
  default: (await import('./features/sample/sample-banner.tsx')).SampleBanner,
}));

export function App() {
  const page = usePage();
  const isNotAllowed = useStore(page.screen, ({ connection }) => connection === 'not-allowed');
  const isLoaded = useDeskPart('settings') !== null;
  const language = useSyncExternalStore(page.language.subscribe, page.language.spoken);
  useKeys(page);
  if (language === null) return <main className="full-page" aria-busy="true" />;
  if (isNotAllowed) return <NotAllowed />;
  if (!isLoaded) return <Loading />;
  // Texts are drawn anew where another language is spoken. Nobody is to see the sample day without its banner.
  return (
    <Suspense key={language} fallback={<Loading />}>
      {page.api.sampleDay?.isHere && <SampleBanner />}
      <Score />
      <AddLine />
      <SearchLine />
      <NudgeBanner />
      <CallBackOffer />
      <AskedBanner />
      <NotDone />
      <Notices />
      <InquiryList />
      <UndoBar />
      <Saving />
      <Connection />
      <FirstRun />
      <NamePrompt />
      <Foot />
      <Announcer />
      <OpenSheets />
      <OpenRowMenu />
      <Tips />
      <DropAnywhere />
    </Suspense>
  );
}

/** The one place where the page speaks by itself: thresholds and what was done, never ticks. */
function Announcer() {
  const { screen } = usePage();
  const announcement = useStore(screen, (value) => value.announcement);
  return (
    <output className="for-ears" aria-live="polite">
      {announcement}
    </output>
  );
}
