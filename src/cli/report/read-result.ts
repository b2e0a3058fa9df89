/** A result that `run --format json` has written, and the scenario of which it is one. */
import { type ExperimentResult, outcomes } from '../../experiment/index.ts';
import { checkOverrides, overrideRun, type RunOverrides, type Scenario } from '../../scenario/index.ts';
import { complaint } from '../output-options.ts';
import { readText, UnreadableError } from '../read-file.ts';

/** The result of the greatest scenario of the library has a tenth of it. */
const maximumResultBytes = 200e6;

export type Given = { readonly result: ExperimentResult } | { readonly problem: string };

export function readResult(path: string): Given {
  try {
    return resultIn(readText(path, maximumResultBytes), path);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { problem: `${complaint('result', error.expected, path)}: ${error.got}` };
  }
}

const wanted = 'a result as run --format json writes it';

/** @param path by which a problem names it */
export function resultIn(text: string, path: string): Given {
  const problem = (why: string): Given => ({ problem: `${complaint('result', wanted, path)}: ${why}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('it is no JSON');
  }
  if (!isObject(value)) return problem('it is no object');
  if (value.studyFormat !== undefined) return problem(`it is a result of ${String(value.kind)}`);
  if (value.resultFormat !== 1) return problem(`its resultFormat is ${JSON.stringify(value.resultFormat) ?? 'missing'} and not 1`);
  const odd = oddPart(value);
  if (odd !== undefined) return problem(`something is wrong with its ${odd}`);
  const result = value as unknown as ExperimentResult;
  if (result.replications < 2) return problem('with fewer than two finished replications it has no intervals');
  return { result };
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const isNumberOrNull = (value: unknown) => value === null || Number.isFinite(value);

/** The first part without which no report can be written, or that would make nonsense of it. */
function oddPart(value: Json): string | undefined {
  const isRow = (numbers: readonly string[]) => (row: unknown) =>
    isObject(row) && isText(row.arm) && Object.hasOwn(outcomes, String(row.outcome)) && numbers.every((key) => isNumberOrNull(row[key]));
  const isWith = (part: unknown, ...keys: readonly string[]) => isObject(part) && keys.every((key) => isText(part[key]));
  const every = (part: unknown, isGood: (row: unknown) => boolean, least = 0) =>
    Array.isArray(part) && part.length >= least && part.every(isGood);
  const parts: Readonly<Record<string, boolean>> = {
    engine: isWith(value.engine, 'name', 'version'),
    scenario: isWith(value.scenario, 'id', 'title', 'sha256'),
    seed: isText(value.seed),
    resultSha256: isText(value.resultSha256),
    ...Object.fromEntries(
      ['replications', 'replicationsAsked', 'warmUpDays', 'observedDays'].map((key) => [key, Number.isFinite(value[key])]),
    ),
    arms: every(value.arms, (arm) => isWith(arm, 'id', 'title'), 1),
    outcomes: every(value.outcomes, isRow(['n', 'mean', 'sd', 'halfWidth'])),
    comparisons: every(value.comparisons, isRow(['n', 'difference', 'halfWidth'])),
    warnings: every(value.warnings, isText),
    equity: value.equity === undefined || every(value.equity, isRow(['n'])),
    precision: value.precision === undefined || (isObject(value.precision) && every(value.precision.outcomes, isRow(['n', 'halfWidth']))),
    pairing: value.pairing === undefined || every(value.pairing, isRow(['savedRuns'])),
  };
  return Object.keys(parts).find((key) => !parts[key]);
}

export interface Match {
  readonly scenario: Scenario;
  /** Options of `run` that were given when the result was made. */
  readonly overrides: RunOverrides;
}

const settings = ['seed', 'replications', 'warmUpDays', 'observedDays'] as const;

/**
 * The scenario as it was run. What options of `run` had changed in it, the result says; which of them were given is tried out, because
 * those that repeat a default are part of the scenario's hash as well.
 * @returns undefined for a result of something else
 */
export function scenarioOf(result: ExperimentResult, scenario: Scenario): Match | undefined {
  const others = result.arms.slice(1).map(({ id }) => id);
  const isWhole = result.arms.length === scenario.arms.length;
  const values = { ...result, replications: result.replicationsAsked };
  // How many replications there were the scenario need not have said: so with --precision.
  const mustBeGiven = settings.filter((key) => key !== 'replications' && values[key] !== scenario.run[key]);
  for (let choice = 0; choice < 1 << settings.length; choice++) {
    const given = settings.filter((_, i) => (choice >> i) & 1);
    if (!mustBeGiven.every((key) => given.includes(key))) continue;
    const run = Object.fromEntries(given.map((key) => [key, values[key]]));
    for (const arms of isWhole ? [undefined, others] : [others]) {
      const overrides: RunOverrides = arms === undefined ? run : { ...run, arms };
      if (checkOverrides(scenario, overrides).length > 0) continue;
      const chosen = overrideRun(scenario, overrides);
      if (chosen.sha256 === result.scenario.sha256) return { scenario: chosen, overrides };
    }
  }
  return undefined;
}

/** What to say, and what to do, when there is no match. */
export function mismatch(result: ExperimentResult, scenario: Scenario, path: string): string {
  const got = `"${result.scenario.id}" (SHA-256 ${result.scenario.sha256})`;
  const what = complaint('result', `a result of this scenario, "${scenario.id}" (SHA-256 ${scenario.sha256})`, path);
  return `${what}: it is of ${got}; give the file as it was run, or leave --result out to run it as it is now`;
}
