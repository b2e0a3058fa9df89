/** `follow FILE [--need ID]`: one need's way through the baseline and an arm side by side, or which needs are worth following. */
import { createReplicator, followNeed, hasNeeds, tellingExamples, unknownNeed } from '../experiment/index.ts';
import { type Scenario, suggestion } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type Followed, followFormatters, type Listed } from './follow/format.ts';
import { loadScenario } from './load-scenario.ts';
import { complaint, type RawOutputOptions, readOutputOptions } from './output-options.ts';
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
  const ready = prepare({ problems, loaded: await loadScenario(file), check: (scenario) => complaints(scenario, raw), out: options.out });
  if (!ready) return exitCode.wrongInput;
  const { scenario, output } = ready;
  const replication = Number(raw.replication ?? 0);
  const arm = armAsked(scenario, raw.arm);
  const replicator = createReplicator(scenario);
  const work = (): Followed | Listed | undefined => {
    const { title, arms, run } = scenario;
    if (raw.need === undefined) {
      const examples = tellingExamples(replicator, { arm, replication });
      return { kind: 'examples', scenario: title, replication, baseline: arms[0].id, arm: arms[arm].id, examples };
    }
    // A scenario with one arm has one way to show.
    const both = arm === 0 ? [0] : [0, arm];
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

/** Place of the arm that is compared with the baseline: the first beside it if none is named, 0 where there is no other. */
function armAsked({ arms }: Scenario, id: string | undefined): number {
  return id === undefined ? Math.min(1, arms.length - 1) : arms.findIndex((arm) => arm.id === id);
}

function complaints(scenario: Scenario, { need, arm, replication }: RawFollowOptions): string[] {
  const { arms, run } = scenario;
  const others = arms.slice(1).map(({ id }) => id);
  const wrong: string[] = [];
  if (replication !== undefined && !(/^\d{1,9}$/.test(replication) && Number(replication) < run.replications)) {
    wrong.push(complaint('replication', `a whole number from 0 to ${run.replications - 1} (the run has ${run.replications})`, replication));
  }
  if (others.length === 0 && (need === undefined || arm !== undefined)) {
    const name = arm === undefined ? 'need' : 'arm';
    const what = arm === undefined ? 'the id of a need' : 'none';
    wrong.push(`${complaint(name, what, arm)} (the scenario has only the arm ${arms[0].id}: there is nothing to compare it with)`);
  } else if (arm !== undefined && !others.includes(arm)) {
    const hint = arm === arms[0].id ? `it is the baseline; there are: ${others.join(', ')}` : suggestion(arm, others, 'there are');
    wrong.push(`${complaint('arm', 'an arm beside the baseline', arm)} (${hint})`);
  }
  if (wrong.length === 0 && !hasNeeds(createReplicator(scenario))) {
    wrong.push(`FILE: expected a scenario in which patients have needs, got "${scenario.id}", in which only messages come`);
  }
  return wrong;
}
