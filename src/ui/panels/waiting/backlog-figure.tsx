import {
  type BacklogWeekData,
  backlogWeekChart,
  backlogWeekData,
  backlogWeekTable,
  clockHour,
  plain,
  weekday,
} from '../../../charts/index.ts';
import { eachArm, pageWords } from '../../words/page.ts';
import { backlogWords } from '../../words/waiting.ts';
import { type CurvesChart, CurvesFigure } from '../curves-figure.tsx';
import type { View } from '../view.ts';

const chart: CurvesChart<BacklogWeekData> = {
  words: backlogWords,
  choice: { label: backlogWords.role, everybody: pageWords.allRoles },
  choices: ({ roles, labels }) => [{ label: backlogWords.roles, choices: roles.map((value) => ({ value, label: labels.role(value) })) }],
  data: backlogWeekData,
  title: titleOf,
  draw: backlogWeekChart,
  table: backlogWeekTable,
  file: 'backlog-over-the-week',
  outcome: 'backlogCount',
};

export const BacklogFigure = ({ view }: { readonly view: View }) => <CurvesFigure view={view} chart={chart} />;

/** The hour in which the baseline's pile is highest, and every arm's pile then. */
function titleOf(data: BacklogWeekData): string {
  const [baseline] = data.curves;
  const counts = baseline.mean.map((value) => value ?? 0);
  const peak = counts.indexOf(Math.max(...counts));
  const hour = baseline.x[peak] ?? 0;
  const parts = data.curves.map(({ arm, mean, halfWidth }, index) => {
    const half = halfWidth[peak] ?? null;
    const plusMinus = half === null ? '' : ` \u00b1\u202f${plain(half, 0)}`;
    return { arm, text: `${plain(mean[peak] ?? 0, 0)}${plusMinus}${index === 0 ? backlogWords.open : ''}` };
  });
  return backlogWords.title(weekday(hour), clockHour(hour), eachArm(parts));
}
