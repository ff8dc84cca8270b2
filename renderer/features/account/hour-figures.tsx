import type { CSSProperties } from 'react';
import type { ReportView } from '../../../electron/contract/views.ts';
import type { HourPart } from '../../../electron/domain/account-report.ts';
import { useSettings } from '../../desk/page-context.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { shortSpan, spanTaken } from '../../ui/time-words.ts';
import { hourChart, type HourBar, type HourChart } from './hour-chart.ts';
import { TimeFigure } from './time-figure.tsx';
import type { OpenInquiry } from './use-open-inquiry.ts';
import { say } from './words.ts';

interface HourFiguresProps {
  readonly report: ReportView;
  readonly opening: OpenInquiry;
}

/** R15: how fast we were in each hour of the day, as bars and as a table. */
export function HourFigures({ report, opening }: HourFiguresProps) {
  const settings = useSettings();
  if (settings === null) return null;
  const goalMs = settings.policy.goals['ten-minute'].withinMs;
  const { hours } = report;
  const chart = hourChart(hours, goalMs);
  const known = hours.filter(({ count }) => count > 0);
  return (
    <section className="account-part" aria-label={say('by-hour')}>
      <h3>{say('by-hour')}</h3>
      {known.length === 0 ? (
        <p className="hint">{say('nobody-was-due')}</p>
      ) : (
        <>
          <HourBars chart={chart} />
          <p className="hint">
            {chartWords(chart)} {say('hours-scale', { top: shortSpan(chart.topMs), goal: shortSpan(goalMs) })}
          </p>
          <details>
            <summary>{say('hours-as-table')}</summary>
            <div className="table-scroll">
              <HourTable hours={known} opening={opening} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}

/** For eyes: what it shows is said below, and stands in the table. */
function HourBars({ chart }: { chart: HourChart }) {
  return (
    <div className="hours" aria-hidden="true">
      <div className="hour-bars">
        <span className="hour-goal" style={{ insetBlockEnd: `${chart.goalHeight * 100}%` }} />
        {chart.bars.map((bar) => (
          <span key={bar.hour} className={`hour-bar is-${bar.kind}`} style={heightOf(bar)} />
        ))}
      </div>
      <div className="hour-counts">
        {chart.bars.map(({ hour, share }) => (
          <span key={hour} className="hour-count" style={{ blockSize: `${share * 100}%` }} />
        ))}
      </div>
      <div className="hour-names">
        {[0, 6, 12, 18].map((hour) => (
          <small key={hour}>{hourText(hour)}</small>
        ))}
      </div>
    </div>
  );
}

function heightOf({ height }: HourBar): CSSProperties {
  return height === null ? {} : { blockSize: `${Math.max(2, height * 100)}%` };
}

function chartWords({ busiest, slowest }: HourChart): string {
  const parts = busiest === null ? [] : [say('hours-busiest', { hour: hourText(busiest.hour), count: busiest.count })];
  return [...parts, ...(slowest === null ? [] : [slowestWords(slowest)])].join(' ');
}

function slowestWords({ hour, median }: HourPart): string {
  if (median.kind !== 'value') return say('hours-slowest-never', { hour: hourText(hour) });
  return say('hours-slowest', { hour: hourText(hour), time: spanTaken(median.ms) });
}

function HourTable({ hours, opening }: { hours: readonly HourPart[]; opening: OpenInquiry }) {
  return (
    <table className="months" aria-label={say('by-hour')}>
      <thead>
        <tr>
          <th scope="col">{say('hour')}</th>
          <th scope="col">{say('inquiries')}</th>
          <th scope="col">{say('median')}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ hour, count, median }) => (
          <tr key={hour}>
            <th scope="row">{hourText(hour)}</th>
            <td data-title={say('inquiries')}>{count}</td>
            <td data-title={say('median')}>
              <TimeFigure name={`${hourText(hour)}, ${say('median')}`} time={median} opening={opening} isShort />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "09:00", the same in all three languages. */
function hourText(hour: number): string {
  return clockTime(hour * 60);
}
