import {
  type BacklogWeekData,
  backlogWeekChart,
  backlogWeekData,
  backlogWeekTable,
  clockHour,
  plain,
  weekday,
} from '../../charts/index.ts';
import { backlogWords, eachArm, pageWords } from '../words/page.ts';
import { type CurvesChart, CurvesFigure } from './curves-figure.tsx';
import type { View } from './view.ts';

const chart: CurvesChart<BacklogWeekData> = {
  words: backlogWords,
  choice: { label: backlogWords.role, everybody: pageWords.allRoles },
  choices: ({ roles, labels }) => roles.map((value) => ({ value, label: labels.role(value) })),
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
  const parts = data.curves.map((curve, index) => ({
    arm: curve.arm,
    text: `${plain(curve.mean[peak] ?? 0, 0)}${index === 0 ? ' open messages' : ''}`,
  }));
  return backlogWords.title(weekday(hour), clockHour(hour), eachArm(parts));
}
