/** Texts of how exact a result is, and what a more exact one would take. */
import { plain, scaleFor, type Unit, withUnit } from '../../charts/index.ts';
import type { ExperimentResult, PrecisionRow } from '../../experiment/index.ts';
import { outcomeName } from './outcome.ts';

const percent = (fraction: number): string => `${plain(100 * fraction, 100 * fraction < 10 ? 1 : 0)}\u202f%`;
const count = (number: number): string => plain(number, 0);

type Name = (id: string) => string;

export const exactnessWords = {
  heading: 'How exact',
  choose: 'Run',
  file: (replications: number) => `${count(replications)} repetitions, as the scenario says`,
  quick: (replications: number) => `a quick look: ${count(replications)} repetitions`,
  count: (replications: number) => `${count(replications)} repetitions`,
  precision: (fraction: number) => `until differences are known to within ${percent(fraction)} of the baseline`,
  group: 'Unmet urgent needs of',
  everybody: 'all patients',
  more: (replications: number) => `${count(replications)} more`,
  moreHint: 'Goes on from what is there; nothing is run again.',
  reached(result: ExperimentResult, role: Name, group: Name): string[] {
    const { precision, arms } = result;
    if (!precision) return [];
    const rows = precision.outcomes.flatMap((row) =>
      rowWords(row, arms.length > 1 ? (arms.find(({ id }) => id === row.arm)?.title ?? row.arm) : '', role, group),
    );
    return [...judgement(result), ...rows];
  },
} as const;

/** One sentence: how far off a difference may be, and what half of that takes. */
function rowWords(row: PrecisionRow, arm: string, role: Name, group: Name): string[] {
  const { halfWidth, relativeFraction, moreForHalf, isConstant, n } = row;
  const of = [row.role && role(row.role), row.group && group(row.group)].filter(Boolean).join(', ');
  const what = `${outcomeName(row.outcome)}${of ? ` (${of})` : ''}${arm ? `, \u201c${arm}\u201d` : ''}`;
  if (n === 0) return [`${what}: did not occur.`];
  if (isConstant) return [`${what}: never varied, so that nothing can be said of its exactness.`];
  if (halfWidth === null) return [];
  const size = withUnit(halfWidth, scaleFor(row.unit as Unit, { size: halfWidth, isDifference: true }));
  const part = relativeFraction === null ? '' : ` (${percent(relativeFraction)} of the baseline)`;
  const more = moreForHalf === null ? '' : ` ${count(moreForHalf)} more repetitions should halve that.`;
  return [`${what}: known to within ${size}${part}.${more}`];
}

/** What became of the precision that was asked for. */
function judgement({ precision, replications }: ExperimentResult): string[] {
  if (!precision?.asked) return [];
  const { status, needed, expected } = precision;
  if (status === 'reached') return [`What you asked for was reached after ${count(needed ?? replications)} repetitions.`];
  const takes = expected === null ? 'how many it takes cannot be told' : `it should take about ${count(expected)} in all`;
  return [`Not there yet after ${count(replications)} repetitions; ${takes}.`];
}
