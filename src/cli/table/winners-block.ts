/** Who gains and who loses among the same needs, in the table. */
import type { ExperimentResult } from '../../experiment/index.ts';
import { formatEstimate, layOut, wrap } from '../../report/index.ts';

const heading = 'Who gains and who loses: what becomes of the same needs in both arms';
const notes = [
  'Sooner to newly met: per cent of the needs that are decided in both arms when the run ends, met or not; the rest is met within a minute of before, or in neither.',
  'Balance: sooner and newly met less later and no longer met, in points of these, taken within each replication.',
  'Undecided: per cent of all needs.',
];

/** Of results that do not have it. */
const unknown = { mean: null, halfWidth: null };

export function winnersBlock({ winners = [] }: ExperimentResult, arm: string | undefined, width: number): string[] {
  const own = winners.filter((row) => row.arm === arm);
  if (own.length === 0) return [];
  const share = ({ mean, halfWidth }: { mean: number | null; halfWidth: number | null }) => formatEstimate(mean, halfWidth, 'fraction');
  const heads = ['Needs of', 'sooner', 'later', 'no longer met', 'newly met', 'balance', 'undecided', 'hours sooner', 'hours later'];
  const hours = ({ mean }: { mean: number | null }) => (mean === null ? '-' : (mean / 60).toFixed(1));
  const rows = own.map(({ group, sooner, later, noLonger, newly, gainedLessLost = unknown, undecided, soonerByMin, laterByMin }) => [
    group ?? 'all patients',
    ...[sooner, later, noLonger, newly, gainedLessLost].map(share),
    undecided.mean === null ? '-' : (100 * undecided.mean).toFixed(1),
    hours(soonerByMin),
    hours(laterByMin),
  ]);
  return [...wrap(heading, width), ...layOut(heads, rows, width), ...notes.flatMap((note) => wrap(note, width))];
}
