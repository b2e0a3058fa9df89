/** The options of `run` that say how precise its results shall be, and of which outcomes. */
import {
  createReplicator,
  isMisnamed,
  keyOf,
  leadMeasures,
  type Measure,
  type Misnamed,
  namedMeasure,
  type PrecisionRequest,
} from '../experiment/index.ts';
import { previewReplications } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { complaint } from './output-options.ts';

export interface RawPrecisionOptions {
  readonly precision?: string;
  readonly precise?: readonly string[];
  readonly group?: readonly string[];
  readonly budget?: string;
  readonly replications?: string;
  readonly onlyReplication?: string;
}

export interface PrecisionOptions {
  /** What is wrong with them, whatever the scenario. */
  readonly problems: readonly string[];
  /** What is wrong with them for this scenario. */
  complaints(scenario: Scenario): readonly string[];
  /** Undefined when nothing was asked: then the experiment chooses what it tells of. */
  requestOf(scenario: Scenario): PrecisionRequest | undefined;
}

export const defaultBudget = 200;
const mostBudget = 1e6;

/** `5%` of the baseline's mean, or `0.5` in the unit of the outcome. */
export function readPrecision(raw: RawPrecisionOptions): PrecisionOptions {
  const { precision, precise = [], group: groups = [] } = raw;
  const size = readSize(precision);
  const budget = readBudget(raw.budget);
  const beside = (name: 'replications' | 'onlyReplication') =>
    precision !== undefined && raw[name] !== undefined ? [complaint(name, 'no --precision beside it', raw[name])] : [];
  const problems = [
    ...(size === undefined && precision !== undefined
      ? [complaint('precision', 'a part of the baseline such as 5%, or so many units of the outcome such as 0.5, above 0', precision)]
      : []),
    ...(budget === undefined ? [complaint('budget', budgetWords, raw.budget)] : []),
    ...(raw.budget !== undefined && precision === undefined ? [complaint('budget', '--precision beside it', raw.budget)] : []),
    ...beside('replications'),
    ...beside('onlyReplication'),
  ];
  const isAsked = precision !== undefined || precise.length > 0 || groups.length > 0;
  const read = (scenario: Scenario) => chosen(scenario, precise, groups);
  return {
    problems,
    complaints: (scenario) => (isAsked ? read(scenario).complaints : []),
    requestOf: (scenario) =>
      isAsked ? { measures: read(scenario).measures, target: size && { ...size, budget: budget ?? defaultBudget } } : undefined,
  };
}

/** The outcomes named, each once; without names the lead outcomes. */
function chosen(scenario: Scenario, precise: readonly string[], groups: readonly string[]) {
  const layout = createReplicator(scenario).layoutOf(0);
  const readings = [
    ...precise.map((text) => ({ option: 'precise', reading: namedMeasure(text, layout) })),
    ...groups.map((id) => ({ option: 'group', reading: namedMeasure(`unmetUrgentNeedFraction:group=${id}`, layout) })),
  ];
  const complaints = readings.flatMap(({ option, reading }) => (isMisnamed(reading) ? [misnamed(option, reading)] : []));
  const named = readings.flatMap(({ reading }) => (isMisnamed(reading) ? [] : reading));
  const lead = precise.length > 0 ? [] : leadMeasures(scenario, layout, groups);
  const measures: readonly Measure[] = [...new Map([...lead, ...named].map((measure) => [keyOf(measure), measure])).values()];
  if (complaints.length === 0 && measures.length === 0) {
    complaints.push(complaint('precise', 'an outcome, because this scenario has none that is chosen by itself', undefined));
  }
  return { measures, complaints };
}

/** As a problem of a file: expected, got, and what may have been meant. */
export function misnamed(option: string, { expected, got, hint }: Misnamed): string {
  return `${complaint(option, expected, got)}${hint === undefined ? '' : ` (${hint})`}`;
}

function readSize(text: string | undefined): { relativeFraction: number } | { absolute: number } | undefined {
  const [, digits, percent] = text?.match(/^(\d+(?:\.\d+)?(?:e[+-]?\d+)?) ?(%?)$/i) ?? [];
  const value = Number(digits);
  if (!(value > 0 && Number.isFinite(value))) return undefined;
  return percent === '%' ? { relativeFraction: value / 100 } : { absolute: value };
}

export const budgetWords = `a whole number of replications, at least ${previewReplications}`;

/** @returns undefined for what is no budget */
export function readBudget(text: string | undefined, ifLeftOut = defaultBudget): number | undefined {
  if (text === undefined) return ifLeftOut;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= previewReplications && value <= mostBudget ? value : undefined;
}
