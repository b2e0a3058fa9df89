import { plain, type TurnaroundData, turnaroundChart, turnaroundData, turnaroundTable } from '../../../charts/index.ts';
import { eachArm, pageWords } from '../../words/page.ts';
import { turnaroundWords } from '../../words/waiting.ts';
import { type CurvesChart, CurvesFigure } from '../curves-figure.tsx';
import type { View } from '../view.ts';

const dayMin = 1440;

const chart: CurvesChart<TurnaroundData> = {
  words: turnaroundWords,
  choice: { label: turnaroundWords.group, everybody: pageWords.allPatients },
  choices: ({ groups, labels }) => groups.map((value) => ({ value, label: labels.group(value) })),
  data: turnaroundData,
  title: titleOf,
  draw: turnaroundChart,
  table: turnaroundTable,
  file: 'turnaround',
  outcome: 'responseMin',
};

export const TurnaroundFigure = ({ view }: { readonly view: View }) => <CurvesFigure view={view} chart={chart} />;

function titleOf(data: TurnaroundData): string {
  const parts = data.curves.map((curve) => {
    const at = curve.x.findLastIndex((minutes) => minutes <= dayMin);
    const share = curve.mean[at] ?? null;
    const half = curve.halfWidth[at] ?? null;
    const plusMinus = half === null ? '' : ` \u00b1\u202f${plain(half * 100, 1)}`;
    return { arm: curve.arm, text: share === null ? '\u2013' : `${plain(share * 100, 0)}\u202f%${plusMinus}` };
  });
  return turnaroundWords.title(eachArm(parts));
}
