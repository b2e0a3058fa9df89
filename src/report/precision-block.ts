/** What precision a run has reached, and what more would take, in words. */
import { type ExperimentResult, keyOf, outcomes, type PrecisionRow } from '../experiment/index.ts';
import { layOut, wrap } from './layout.ts';
import { differenceUnit, formatEstimate, shownUnit } from './numbers.ts';

export function precisionBlock(result: ExperimentResult, width: number): string[] {
  const { precision, pairing = [] } = result;
  if (!precision || precision.outcomes.length === 0 || result.replications < 2) return [];
  const isCompared = result.arms.length > 1;
  const saved = new Map(pairing.map((row) => [`${row.arm}|${keyOf(row)}`, row.savedRuns]));
  const heads = ['Precision reached', ...(isCompared ? ['arm'] : []), 'half width', 'to halve it', ...(isCompared ? ['saved'] : []), ''];
  // What did not occur is told of to those who asked for it.
  const shown = precision.outcomes.filter(({ n }) => n > 0 || precision.asked !== null);
  if (shown.length === 0) return [];
  const rows = shown.map((row) => {
    const runs = saved.get(`${row.arm}|${keyOf(row)}`) ?? null;
    return [
      labelOf(row),
      ...(isCompared ? [row.arm] : []),
      sizeOf(row),
      row.moreForHalf === null ? '-' : `${row.moreForHalf} more`,
      ...(isCompared ? [runs === null ? '-' : `${savedText(runs)} runs`] : []),
      remark(row, precision.asked !== null),
    ];
  });
  return [
    ...layOut(heads, rows, width),
    ...wrap([precisionSentence(result), unjudgedSentence(result), meaning(isCompared)].filter(Boolean).join(' '), width),
  ];
}

const mostSaved = 10_000;

/** Of arms that hardly differ pairing would save any number: beyond ten thousand its size says nothing. */
export const savedText = (runs: number): string => (runs > mostSaved ? `over ${mostSaved}` : String(runs));

const labelOf = ({ outcome, role, group, setting }: PrecisionRow) =>
  [outcomes[outcome].title, role, group, setting].filter(Boolean).join(', ');

/** `50.3 min/day (7.1 %)`: in the unit of the outcome, and of the baseline's mean. */
function sizeOf({ baseline, halfWidth, relativeFraction, unit }: PrecisionRow): string {
  if (halfWidth === null) return '-';
  const size = `${formatEstimate(halfWidth, null, unit)} ${baseline === null ? shownUnit(unit) : differenceUnit(unit)}`;
  return relativeFraction === null ? size : `${size} (${formatEstimate(relativeFraction, null, 'fraction')} %)`;
}

function remark({ n, missing, isConstant, needed, expected }: PrecisionRow, isAsked: boolean): string {
  if (n === 0) return 'did not occur';
  if (isConstant) return 'never varied: tells nothing';
  const gaps = missing === 0 ? '' : `; missing in ${missing}`;
  if (!isAsked) return gaps.slice(2);
  if (needed !== null) return `reached after ${needed}${gaps}`;
  return `${expected === null ? 'not reached' : `takes about ${expected}`}${gaps}`;
}

function meaning(isCompared: boolean): string {
  const what = isCompared ? 'of the difference from the baseline' : 'of the mean';
  const pairing = isCompared ? ' Saved: so many more runs of each arm it would take without pairing.' : '';
  return `Half width: half of the 95 % interval ${what} (of the baseline's mean). To halve it: how many more replications.${pairing}`;
}

/** What was asked and what came of it; empty when nothing was asked. */
export function precisionSentence({ precision, replications }: ExperimentResult): string {
  if (!precision?.asked) return '';
  const { asked, status, needed, expected } = precision;
  const wanted =
    asked.relativeFraction === null
      ? `${asked.absolute} in the unit of the outcome`
      : `${percent(asked.relativeFraction)} of the baseline's mean`;
  if (status === 'reached') return `The precision asked for, ${wanted}, was reached after ${needed} of ${replications} replications.`;
  const estimate = expected === null ? 'how many it takes cannot be told' : `it should take about ${expected} in all`;
  const why = status === 'budget' ? `with the budget of ${asked.budget} replications` : `after ${replications} replications`;
  return `The precision asked for, ${wanted}, was not reached ${why}; ${estimate}.`;
}

/** What was asked for and cannot be judged, because nothing is known of how it varies; empty when there is nothing of the kind. */
export function unjudgedSentence({ precision }: ExperimentResult): string {
  if (!precision?.asked) return '';
  const rows = precision.outcomes.filter(({ n, isConstant }) => n === 0 || isConstant);
  if (rows.length === 0) return '';
  const names = new Set(rows.map((row) => `${labelOf(row)}${row.baseline === null ? '' : ` (${row.arm})`}`));
  return `Not judged, because it did not occur or never varied: ${[...names].join('; ')}.`;
}

const percent = (fraction: number) => `${Number((100 * fraction).toPrecision(6))} %`;
