import { ChartNoAxesColumn, Settings2 } from 'lucide-react';
import { useDeskPart, usePage, useSettings } from '../../desk/page-context.ts';
import { formulaWords, notDueWords, scoreLine, scoreTitle, shortFormula } from './score-words.ts';
import { spelledOut, tip } from '../../ui/tip.ts';
import { say } from './words.ts';

/** The score on top, in plain words (R14, R16), with the ways to the reports and the settings. */
export function Score() {
  const { screen } = usePage();
  const score = useDeskPart('score');
  const settings = useSettings();
  return (
    <header className="score">
      {score !== null && settings !== null && (
        <ScoreWords figures={score.goals['ten-minute']} goal={settings.policy.goals['ten-minute']} />
      )}
      <div className="score-links">
        <button
          type="button"
          className="icon-button"
          aria-label={say('reports')}
          {...tip(say('how-we-did'), say('reports'))}
          onClick={() => screen.set({ sheet: { type: 'account' } })}
        >
          <ChartNoAxesColumn size={17} strokeWidth={2.1} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('settings')}
          {...tip(say('settings'), say('settings'))}
          onClick={() => screen.set({ sheet: { type: 'settings' } })}
        >
          <Settings2 size={17} strokeWidth={2.1} aria-hidden />
        </button>
      </div>
    </header>
  );
}

function ScoreWords({
  figures,
  goal,
}: {
  figures: Parameters<typeof scoreLine>[0];
  goal: Parameters<typeof scoreLine>[1];
}) {
  const formula = `${formulaWords(figures, goal)}. ${notDueWords(figures)}`;
  return (
    <div className="score-words" {...spelledOut(formula)} aria-describedby="score-formula">
      <div className="score-title">
        <h1>{scoreTitle(figures, goal)}</h1>
        {figures.rate.passed > 0 && <small aria-hidden="true">{shortFormula(figures)}</small>}
      </div>
      <p>{scoreLine(figures, goal)}</p>
      <span id="score-formula" className="for-ears">
        {formula}
      </span>
    </div>
  );
}
