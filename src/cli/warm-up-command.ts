/** `warm-up FILE`: how many days to discard before observing. */
import { adviseWarmUp, type WarmUpAdvice, type WeeklyOutcome } from '../experiment/index.ts';
import { planWarmUp, warmUpWordProblems } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { loadScenario } from './load-scenario.ts';
import { complaintOf, type RawOutputOptions, readOutputOptions } from './output-options.ts';
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

const optionNames = { outcomes: 'outcome', arms: 'arm' };

/** @throws WriteError when the advice cannot be written */
export async function warmUp(file: string, raw: RawWarmUpOptions): Promise<ExitCode> {
  const { options, problems: outputProblems } = readOutputOptions(raw);
  const { outcome, arm, seed } = raw;
  const request = {
    outcome: outcome as WeeklyOutcome | undefined,
    arm,
    weeks: whole(raw.weeks),
    replications: whole(raw.replications),
    seed,
  };
  const problems = [
    ...outputProblems,
    ...warmUpWordProblems(request).map((problem) => complaintOf({ ...problem, got: raw[wordOf(problem.field)] ?? '' }, optionNames)),
  ];
  const check = (one: Scenario) => {
    const errors = overrideErrors(one, { seed });
    if (errors.length > 0) return errors;
    const planned = planWarmUp(one, problems.length > 0 ? { arm } : request);
    return 'problems' in planned ? planned.problems.map((problem) => complaintOf(problem, optionNames)) : [];
  };
  const ready = prepare({ problems, loaded: await loadScenario(file), check, out: options.out, isQuiet: raw.quiet });
  const plan = ready && planWarmUp(ready.scenario, request);
  if (ready === undefined || plan === undefined || 'problems' in plan) return exitCode.wrongInput;
  const { scenario, question } = plan;
  const { replications } = question;
  const bar = raw.quiet ? undefined : createProgressBar(process.stderr);
  const work = (): Advised => {
    bar?.show(0, replications);
    const advice = adviseWarmUp(scenario, question, (done) => bar?.show(done, replications));
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

const whole = (text: string | undefined) => (text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : Number.NaN);
const wordOf = (field: string) => (field === 'outcomes' ? 'outcome' : (field as 'weeks' | 'replications'));

/** What must not be overlooked: of all roles together, or else of single ones that their sum hides. */
function warnings([all, ...roles]: readonly WarmUpAdvice[]): string[] {
  const ofAll = warningsOf(all, 'the run');
  return ofAll.length > 0 ? ofAll : roles.flatMap((one) => warningsOf(one, `of ${one.role} the run`));
}

function warningsOf({ verdict, scenarioVerdict, weeks, scenarioWarmUpDays, warmUpDays }: WarmUpAdvice, what: string): string[] {
  if (verdict === 'too short') return [`${what} does not settle within ${weeks.length} weeks: run longer, or see whether it ever keeps up`];
  const advised = warmUpDays === null ? 'more weeks would say how many are enough' : `${warmUpDays} are advised`;
  if (scenarioVerdict === 'too little')
    return [`${what} is not settled after the ${scenarioWarmUpDays} days that are discarded: ${advised}`];
  return [];
}
