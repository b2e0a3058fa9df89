/**
 * The measures that stand in the rows of a result, each from the values of the groups in one replication. By their definition some
 * measures do not apply to some outcomes, which then have no such row: indices for fractions with bounds (erreygers, wagstaff, kolm) to others;
 * Atkinson to shares of events that may not happen at all; what could be gained (par, paf) where neither more nor less is better.
 */
import type { OutcomeDefinition, OutcomeId } from '../../model/index.ts';
import { paf, par } from './attributable.ts';
import { equalizedOddsDifference, equalOpportunityDifference } from './classification.ts';
import { aci, erreygers, fractionBounds, rci, wagstaff } from './concentration.ts';
import { difference, gap, ratio } from './contrast.ts';
import { type Better, bgsd, bgv, cov, idisUnweighted, idisWeighted } from './dispersion.ts';
import { mld, theil } from './entropy.ts';
import type { EquityValue, GroupValue } from './group-value.ts';
import { type Fit, rii, riiPamuk, sii } from './slope.ts';
import { atkinson, gini, kolm } from './welfare.ts';

/** Aversion to inequality of the Atkinson rows: 1, the weight of a logarithm. It has no natural value. */
const epsilon = 1;
/** Aversion of the Kolm rows, for fractions from 0 to 1: about half of the between-group variance is lost. It has no natural value. */
const alpha = 1;

/** An outcome with the values of its groups; for flags of the AI also the share of routine messages flagged, in the order of the groups. */
export interface Observed {
  readonly outcome: OutcomeId;
  readonly definition: Pick<OutcomeDefinition, 'unit' | 'better'>;
  readonly groups: readonly GroupValue[];
  readonly falsePositiveRates?: readonly number[];
}

type Applied = Pick<Observed, 'outcome' | 'definition'>;

interface EquityMeasure {
  /** Of its numbers, given the unit of the outcome. */
  unit(outcomeUnit: string): string;
  /** The value when all groups are equal. */
  readonly equality: 0 | 1;
  appliesTo(applied: Applied): boolean;
  of(observed: Observed): EquityValue;
}

const fitOf = ({ definition }: Observed): Fit => (definition.unit === 'fraction' ? 'logit' : 'linear');
const isFraction = ({ definition }: Applied) => definition.unit === 'fraction';
const isJudged = ({ definition }: Applied) => definition.better !== 'neither';
const isSurelyPositive = (applied: Applied) => !isFraction(applied) || applied.definition.better === 'higher';
const isDetection = ({ outcome }: Applied) => outcome === 'triageSensitivity';
const valuesOf = ({ groups }: Observed) => groups.map(({ value }) => value);

const own = (unit: string) => unit;
const squared = (unit: string) => `${unit}²`;
const named = (unit: string) => () => unit;

const measure = (
  unit: EquityMeasure['unit'],
  of: EquityMeasure['of'],
  appliesTo: EquityMeasure['appliesTo'] = () => true,
  equality: 0 | 1 = 0,
): EquityMeasure => ({ unit, equality, appliesTo, of });
const always = () => true;

export const equityMeasures = {
  difference: measure(own, ({ groups }) => difference(groups)),
  ratio: measure(named('ratio'), ({ groups }) => ratio(groups), always, 1),
  gap: measure(own, ({ groups }) => gap(groups)),
  aci: measure(own, ({ groups }) => aci(groups)),
  rci: measure(named('index'), ({ groups }) => rci(groups)),
  erreygers: measure(named('index'), ({ groups }) => erreygers(groups, fractionBounds), isFraction),
  wagstaff: measure(named('index'), ({ groups }) => wagstaff(groups, fractionBounds), isFraction),
  sii: measure(own, (observed) => sii(observed.groups, fitOf(observed))),
  rii: measure(named('ratio'), (observed) => rii(observed.groups, fitOf(observed)), always, 1),
  riiPamuk: measure(named('index'), (observed) => riiPamuk(observed.groups, fitOf(observed))),
  bgv: measure(squared, ({ groups }) => bgv(groups)),
  bgsd: measure(own, ({ groups }) => bgsd(groups)),
  cov: measure(named('%'), ({ groups }) => cov(groups)),
  theil: measure(named('index'), ({ groups }) => theil(groups)),
  mld: measure(named('index'), ({ groups }) => mld(groups)),
  idisUnweighted: measure(named('%'), ({ groups }) => idisUnweighted(groups)),
  idisWeighted: measure(named('%'), ({ groups }) => idisWeighted(groups)),
  par: measure(own, ({ groups, definition }) => par(groups, definition.better as Better), isJudged),
  paf: measure(named('%'), ({ groups, definition }) => paf(groups, definition.better as Better), isJudged),
  gini: measure(named('index'), ({ groups }) => gini(groups)),
  atkinson: measure(named('index'), ({ groups }) => atkinson(groups, epsilon), isSurelyPositive),
  kolm: measure(own, ({ groups }) => kolm(groups, alpha), isFraction),
  equalOpportunityDifference: measure(own, (observed) => equalOpportunityDifference(valuesOf(observed)), isDetection),
  equalizedOddsDifference: measure(
    own,
    (observed) => equalizedOddsDifference(valuesOf(observed), observed.falsePositiveRates ?? []),
    isDetection,
  ),
} as const satisfies Record<string, EquityMeasure>;

export type EquityMeasureId = keyof typeof equityMeasures;

/** Greatest minus least over the groups: above zero by noise alone. */
export const maxMinMeasures: readonly EquityMeasureId[] = ['gap', 'equalOpportunityDifference', 'equalizedOddsDifference'];

/** The measures of an outcome, in the order of the catalogue. */
export function measuresOf(applied: Applied): EquityMeasureId[] {
  return (Object.keys(equityMeasures) as EquityMeasureId[]).filter((id) => equityMeasures[id].appliesTo(applied));
}
