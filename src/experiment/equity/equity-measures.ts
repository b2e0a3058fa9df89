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
import { bgsd, bgv, cov, idisUnweighted, idisWeighted } from './dispersion.ts';
import { mld, theil } from './entropy.ts';
import type { EquityValue, Panel } from './group-value.ts';
import { type Fit, rii, riiPamuk, sii } from './slope.ts';
import { atkinson, gini, kolm } from './welfare.ts';

/** Aversion to inequality of the Atkinson rows: 1, the weight of a logarithm. It has no natural value. */
const epsilon = 1;
/** Aversion of the Kolm rows, for fractions from 0 to 1: about half of the between-group variance is lost. It has no natural value. */
const alpha = 1;

/** An outcome with the values of its groups; for flags of the AI also the share of routine messages flagged, in the order of the groups. */
export interface Observed {
  readonly definition: Pick<OutcomeDefinition, 'unit' | 'better'>;
  readonly panel: Panel;
  readonly falsePositiveRates: readonly number[];
}

interface Applied {
  readonly outcome: OutcomeId;
  readonly definition: Observed['definition'];
}

interface EquityMeasure {
  /** Of its numbers, given the unit of the outcome. */
  readonly unit: (outcomeUnit: string) => string;
  readonly of: (observed: Observed) => EquityValue;
  /** To all outcomes unless it is here. */
  readonly appliesTo?: (applied: Applied) => boolean;
  /** The value when all groups are equal: 0 unless it is here. */
  readonly equality?: 1;
  /** Cannot be below equality, by its construction: chance alone makes it greater, the more so the smaller the groups. */
  readonly isInflatedByNoise?: true;
  /** Looks at false positive rates too. */
  readonly needsFalsePositiveRates?: true;
}

const fitOf = ({ definition }: Observed): Fit => (definition.unit === 'fraction' ? 'logit' : 'linear');
const isFraction = ({ definition }: Applied) => definition.unit === 'fraction';
const isJudged = ({ definition }: Applied) => definition.better !== 'neither';
const isSurelyPositive = (applied: Applied) => !isFraction(applied) || applied.definition.better === 'higher';
const isDetection = ({ outcome }: Applied) => outcome === 'triageSensitivity';
const valuesOf = ({ panel }: Observed) => panel.groups.map(({ value }) => value);

const own = (unit: string) => unit;
const squared = (unit: string) => `${unit}²`;
const ratioUnit = () => 'ratio';
const index = () => 'index';
const percent = () => '%';
const isInflatedByNoise = true;

const catalogue = {
  difference: { unit: own, of: ({ panel }) => difference(panel) },
  ratio: { unit: ratioUnit, of: ({ panel }) => ratio(panel), equality: 1 },
  gap: { unit: own, of: ({ panel }) => gap(panel), isInflatedByNoise },
  aci: { unit: own, of: ({ panel }) => aci(panel) },
  rci: { unit: index, of: ({ panel }) => rci(panel) },
  erreygers: { unit: index, of: ({ panel }) => erreygers(panel, fractionBounds), appliesTo: isFraction },
  wagstaff: { unit: index, of: ({ panel }) => wagstaff(panel, fractionBounds), appliesTo: isFraction },
  sii: { unit: own, of: (observed) => sii(observed.panel, fitOf(observed)) },
  rii: { unit: ratioUnit, of: (observed) => rii(observed.panel, fitOf(observed)), equality: 1 },
  riiPamuk: { unit: index, of: (observed) => riiPamuk(observed.panel, fitOf(observed)) },
  bgv: { unit: squared, of: ({ panel }) => bgv(panel), isInflatedByNoise },
  bgsd: { unit: own, of: ({ panel }) => bgsd(panel), isInflatedByNoise },
  cov: { unit: percent, of: ({ panel }) => cov(panel), isInflatedByNoise },
  theil: { unit: index, of: ({ panel }) => theil(panel), isInflatedByNoise },
  mld: { unit: index, of: ({ panel }) => mld(panel), isInflatedByNoise },
  idisUnweighted: { unit: percent, of: ({ panel }) => idisUnweighted(panel), isInflatedByNoise },
  idisWeighted: { unit: percent, of: ({ panel }) => idisWeighted(panel), isInflatedByNoise },
  par: { unit: own, of: ({ panel, definition }) => par(panel, definition.better), appliesTo: isJudged, isInflatedByNoise },
  paf: { unit: percent, of: ({ panel, definition }) => paf(panel, definition.better), appliesTo: isJudged, isInflatedByNoise },
  gini: { unit: index, of: ({ panel }) => gini(panel), isInflatedByNoise },
  atkinson: { unit: index, of: ({ panel }) => atkinson(panel, epsilon), appliesTo: isSurelyPositive, isInflatedByNoise },
  kolm: { unit: own, of: ({ panel }) => kolm(panel, alpha), appliesTo: isFraction, isInflatedByNoise },
  equalOpportunityDifference: {
    unit: own,
    of: (observed) => equalOpportunityDifference(valuesOf(observed)),
    appliesTo: isDetection,
    isInflatedByNoise,
  },
  equalizedOddsDifference: {
    unit: own,
    of: (observed) => equalizedOddsDifference(valuesOf(observed), observed.falsePositiveRates),
    appliesTo: isDetection,
    isInflatedByNoise,
    needsFalsePositiveRates: true,
  },
} as const satisfies Record<string, EquityMeasure>;

export type EquityMeasureId = keyof typeof catalogue;

export const equityMeasures: Readonly<Record<EquityMeasureId, EquityMeasure>> = catalogue;

/** The measures of an outcome, in the order of the catalogue. */
export function measuresOf(applied: Applied): EquityMeasureId[] {
  const ids = Object.keys(catalogue) as EquityMeasureId[];
  return ids.filter((id) => equityMeasures[id].appliesTo?.(applied) ?? true);
}
