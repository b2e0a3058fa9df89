/** `warm-up FILE`: how many days to discard before observing. */
import { adviseWarmUp, type WarmUpAdvice, type WeeklyOutcome, weeklyOutcomes } from '../experiment/index.ts';
import { overrideRun, type Scenario, suggestion } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { loadScenario } from './load-scenario.ts';
import { complaint, oneOf, type RawOutputOptions, readOutputOptions } from './output-options.ts';
import { overrideErrors } from './overrides.ts';
import { prepare, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { type Advised, warmUpFormatters } from './warm-up/format.ts';

/** As commander hands them over. */
export interface RawWarmUpOptions extends RawOutputOptions {
  readonly outcome?: string;
  readonly arm?: string;
  readonly weeks?: string;
  readonly replications?: string;
  readonly seed?: string;
  readonly quiet?: boolean;
}

export const usualWeeks = 26;
export const usualReplications = 5;
/** Fewer weeks than this cannot show whether they settle. */
const fewestWeeks = 10;
const mostWeeks = 520;

/** @throws WriteError when the advice cannot be written */
export async function warmUp(file: string, raw: RawWarmUpOptions): Promise<ExitCode> {
  const { options, problems: outputProblems } = readOutputOptions(raw);
  const outcome: WeeklyOutcome | undefined = weeklyOutcomes.find((known) => known === (raw.outcome ?? weeklyOutcomes[0]));
  const weeks = whole(raw.weeks, usualWeeks, fewestWeeks, mostWeeks);
  const replications = whole(raw.replications, usualReplications, 1, 1000);
  const problems = [
    ...outputProblems,
    ...(outcome === undefined ? [`${complaint('outcome', oneOf(weeklyOutcomes), raw.outcome)}${meant(raw.outcome)}`] : []),
    ...(weeks === undefined ? [complaint('weeks', `a whole number from ${fewestWeeks} to ${mostWeeks}`, raw.weeks)] : []),
    ...(replications === undefined ? [complaint('replications', 'a whole number from 1 to 1000', raw.replications)] : []),
  ];
  const check = (scenario: Scenario) => complaints(scenario, raw, weeks ?? usualWeeks);
  const ready = prepare({ problems, loaded: await loadScenario(file), check, out: options.out, isQuiet: raw.quiet });
  if (!ready || outcome === undefined || weeks === undefined || replications === undefined) return exitCode.wrongInput;
  const scenario = overrideRun(ready.scenario, { seed: raw.seed });
  const arm = raw.arm === undefined ? 0 : scenario.arms.findIndex(({ id }) => id === raw.arm);
  const bar = raw.quiet ? undefined : createProgressBar(process.stderr);
  const work = (): Advised => {
    bar?.show(0, replications);
    const advice = adviseWarmUp(scenario, { arm, outcome, weeks, replications }, (done) => bar?.show(done, replications));
    bar?.stop();
    return { scenario: scenario.title, seed: scenario.run.seed, advice };
  };
  try {
    const { advice } = await deliver(ready.output, work, warmUpFormatters[options.format]);
    if (!raw.quiet) for (const warning of warnings(advice)) tell(`warning: ${warning}`);
    return exitCode.good;
  } finally {
    bar?.stop();
  }
}

function whole(text: string | undefined, ifLeftOut: number, least: number, most: number): number | undefined {
  const value = text === undefined ? ifLeftOut : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function meant(word: string | undefined): string {
  const hint = suggestion(word ?? '', weeklyOutcomes);
  return hint === undefined ? '' : ` (${hint})`;
}

function complaints(scenario: Scenario, { arm, seed }: RawWarmUpOptions, weeks: number): string[] {
  const ids = scenario.arms.map(({ id }) => id);
  return [
    ...(arm === undefined || ids.includes(arm) ? [] : [`${complaint('arm', 'an arm', arm)} (${suggestion(arm, ids, 'there are')})`]),
    ...overrideErrors(scenario, { seed, warmUpDays: 0, observedDays: 7 * weeks }).map((line) => line.replace('--days', '--weeks')),
  ];
}

/** What must not be overlooked, of all roles together. */
function warnings([{ verdict, weeks, isScenarioTooShort, warmUpDays, scenarioWarmUpDays }]: readonly WarmUpAdvice[]): string[] {
  if (verdict === 'too short') return [`the run does not settle within ${weeks.length} weeks: run longer, or see whether it ever keeps up`];
  if (isScenarioTooShort) return [`the scenario discards ${scenarioWarmUpDays} days, and ${warmUpDays} are advised`];
  return [];
}
