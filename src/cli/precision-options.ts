/** The options of `run` that say how precise its results shall be, and of which outcomes. */
import type { PrecisionRequest } from '../experiment/index.ts';
import { budgetWords, chooseMeasures, defaultBudget, isBudget } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { complaint, complaintOf } from './output-options.ts';

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

const optionNames = { outcomes: 'precise', groups: 'group' };

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
  const read = (scenario: Scenario) => chooseMeasures(scenario, { outcomes: precise, groups });
  return {
    problems,
    complaints: (scenario) => (isAsked ? read(scenario).problems.map((problem) => complaintOf(problem, optionNames)) : []),
    requestOf: (scenario) =>
      isAsked ? { measures: read(scenario).measures, target: size && { ...size, budget: budget ?? defaultBudget } } : undefined,
  };
}

function readSize(text: string | undefined): { relativeFraction: number } | { absolute: number } | undefined {
  const [, digits, percent] = text?.match(/^(\d+(?:\.\d+)?(?:e[+-]?\d+)?) ?(%?)$/i) ?? [];
  const value = Number(digits);
  if (!(value > 0 && Number.isFinite(value))) return undefined;
  return percent === '%' ? { relativeFraction: value / 100 } : { absolute: value };
}

/** @returns undefined for what is no budget */
export function readBudget(text: string | undefined, ifLeftOut = defaultBudget): number | undefined {
  if (text === undefined) return ifLeftOut;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return isBudget(value) ? value : undefined;
}
