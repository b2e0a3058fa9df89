/** `follow FILE [--need ID]`: one need's way through the baseline and an arm side by side, or which needs are worth following. */
import { followNeed, tellingExamples, unknownNeed } from '../experiment/index.ts';
import { planFollow, type RequestProblem } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type Followed, followFormatters, type Listed } from './follow/format.ts';
import { loadScenario } from './load-scenario.ts';
import { complaint, complaintOf, type RawOutputOptions, readOutputOptions } from './output-options.ts';
import { prepare, tell } from './prepare.ts';

/** As commander hands them over. */
export interface RawFollowOptions extends RawOutputOptions {
  readonly need?: string;
  readonly arm?: string;
  readonly replication?: string;
}

/** @throws WriteError when the result cannot be written */
export async function follow(file: string, raw: RawFollowOptions): Promise<ExitCode> {
  const { options, problems } = readOutputOptions(raw);
  const planOf = (one: Scenario) => planFollow(one, { need: raw.need, arm: raw.arm, replication: numberOf(raw.replication) });
  const check = (one: Scenario) => {
    const planned = planOf(one);
    return 'problems' in planned ? planned.problems.map((problem) => complaintOf(asWritten(problem, raw), { arms: 'arm' })) : [];
  };
  const ready = prepare({ problems, loaded: await loadScenario(file), check, out: options.out });
  const plan = ready && planOf(ready.scenario);
  if (ready === undefined || plan === undefined || 'problems' in plan) return exitCode.wrongInput;
  const { scenario, output } = ready;
  const { replicator, arm, arms: both, replication } = plan;
  const work = (): Followed | Listed | undefined => {
    const { title, arms, run } = scenario;
    if (raw.need === undefined) {
      const examples = tellingExamples(replicator, { arm, replication });
      return { kind: 'examples', scenario: title, replication, baseline: arms[0].id, arm: arms[arm].id, examples };
    }
    const followed = followNeed(scenario, replicator, { need: raw.need, arms: both, replication });
    return followed && { kind: 'need', scenario: title, warmUpDays: run.warmUpDays, arms: both.map((place) => arms[place].id), followed };
  };
  const result = await deliver(output, work, followFormatters[options.format]);
  if (result !== undefined) return exitCode.good;
  const { example, hint } = unknownNeed(replicator, { need: raw.need ?? '', arm, replication });
  const expected = example === undefined ? 'the id of a need' : `the id of a need such as ${example}`;
  tell(`${complaint('need', expected, raw.need)} (${hint})`);
  return exitCode.wrongInput;
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/** A number is said as it was written. */
function asWritten(problem: RequestProblem, { replication }: RawFollowOptions): RequestProblem {
  return problem.field === 'replication' ? { ...problem, got: replication ?? '' } : problem;
}
