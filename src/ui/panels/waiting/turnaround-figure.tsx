import { plain, type TurnaroundData, turnaroundChart, turnaroundData, turnaroundTable } from '../../../charts/index.ts';
import { eachArm } from '../../words/page.ts';
import { turnaroundWords } from '../../words/waiting.ts';
import { type CurvesChart, CurvesFigure } from '../curves-figure.tsx';
import type { View } from '../view.ts';

const dayMin = 1440;

const chart: CurvesChart<TurnaroundData> = {
  words: turnaroundWords,
  choice: { label: turnaroundWords.of, everybody: turnaroundWords.everybody },
  choices: ({ groups, labels, lookup }) => [
    { label: turnaroundWords.groups, choices: groups.map((id) => ({ value: keyOf({ group: id }), label: labels.group(id) })) },
    {
      label: turnaroundWords.categories,
      choices: categoriesOf(lookup).map((id) => ({ value: keyOf({ category: id }), label: labels.category(id) })),
    },
  ],
  data: (lookup, arms, chosen) => turnaroundData(lookup, arms, chosen === null ? {} : (JSON.parse(chosen) as Among)),
  title: titleOf,
  draw: turnaroundChart,
  table: turnaroundTable,
  file: 'turnaround',
  outcome: 'responseMin',
};

type Among = NonNullable<Parameters<typeof turnaroundData>[2]>;

const keyOf = (among: Among): string => JSON.stringify(among);

const categoriesOf = ({ result }: View['lookup']): string[] => [
  ...new Set(result.series.flatMap(({ curve, category }) => (curve === 'answeredWithinFraction' && category !== null ? [category] : []))),
];

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
