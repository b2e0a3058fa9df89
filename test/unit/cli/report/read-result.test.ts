import { describe, expect, it } from 'vitest';
import { readResult, resultIn, scenarioOf } from '../../../../src/cli/report/read-result.ts';
import { type ExperimentResult, resultJson } from '../../../../src/experiment/index.ts';
import { repeatCommand } from '../../../../src/report/repeat.ts';
import { overrideRun, type RunOverrides } from '../../../../src/scenario/index.ts';
import { parsed, queueText, reported } from '../../report/reported.ts';

const scenario = parsed(queueText);
const { result } = reported(scenario);
const problemOf = (change: object): string => {
  const given = resultIn(JSON.stringify({ ...result, ...change }), 'r.json');
  return 'problem' in given ? given.problem : 'none';
};

describe('a result that is read', () => {
  it('is the one that was written', () => {
    const given = resultIn(resultJson(result), 'r.json');
    expect('result' in given && given.result).toEqual(JSON.parse(resultJson(result)));
  });

  it.each([
    ['it is no JSON', '{'],
    ['it is no object', '[]'],
    ['its resultFormat is missing and not 1', '{}'],
    ['it is a result of sensitivity', '{ "studyFormat": 1, "kind": "sensitivity" }'],
  ])('is refused because %s', (reason, text) => {
    expect(resultIn(text, 'r.json')).toEqual({
      problem: `--result: expected a result as run --format json writes it, got "r.json": ${reason}`,
    });
  });

  it('is refused where a part is missing or odd', () => {
    expect(problemOf({ arms: [] })).toMatch(/something is wrong with its arms$/);
    expect(problemOf({ scenario: undefined })).toMatch(/wrong with its scenario$/);
    expect(problemOf({ outcomes: [{ ...result.outcomes[0], outcome: 'happiness' }] })).toMatch(/wrong with its outcomes$/);
    expect(problemOf({ comparisons: [{ ...result.comparisons[0], difference: 'much' }] })).toMatch(/wrong with its comparisons$/);
    expect(problemOf({ precision: {} })).toMatch(/wrong with its precision$/);
    expect(problemOf({ replications: 1 })).toMatch(/fewer than two finished replications it has no intervals$/);
    expect(problemOf({})).toBe('none');
  });

  it('is refused where there is no file', () => {
    expect(readResult('no-such.json')).toEqual({ problem: '--result: expected a file, got "no-such.json": nothing of that name' });
  });
});

/** What a run with these options would write of itself. */
function resultOf(overrides: RunOverrides, replicationsAsked?: number): ExperimentResult {
  const { run, arms, sha256, id, title } = overrideRun(scenario, overrides);
  const asked = replicationsAsked ?? run.replications;
  return { ...result, ...run, arms, replications: asked, replicationsAsked: asked, scenario: { id, title, sha256 } };
}

describe('the scenario of a result', () => {
  it.each<RunOverrides>([
    {},
    { seed: 'other' },
    { replications: 7, observedDays: 2 },
    { seed: 'a', replications: 3, warmUpDays: 0, observedDays: 1, arms: [] },
    { arms: ['slow'] },
  ])('is found with the options of the run, %j', (overrides) => {
    const match = scenarioOf(resultOf(overrides), scenario);
    expect(match?.scenario.sha256).toBe(overrideRun(scenario, overrides).sha256);
  });

  it('is found when the precision decided how many replications there were', () => {
    expect(scenarioOf(resultOf({}, 23), scenario)?.scenario.run.replications).toBe(4);
  });

  it('is found when an option repeated a default that the file does not state', () => {
    const silent = parsed(queueText.replace('seed: nurse, ', ''));
    const { sha256 } = overrideRun(silent, { seed: '1' });
    expect(sha256).not.toBe(silent.sha256);
    const own = {
      ...result,
      ...silent.run,
      seed: '1',
      replicationsAsked: 4,
      arms: silent.arms,
      scenario: { id: 'queue', title: '', sha256 },
    };
    expect(scenarioOf(own, silent)?.overrides).toEqual({ seed: '1' });
  });

  it('is not another one', () => {
    expect(scenarioOf(resultOf({}), parsed(queueText.replace('perMin: 0.5', 'perMin: 0.4')))).toBeUndefined();
  });
});

describe('the command that repeats a run', () => {
  it('has the options that change digits, as a shell takes them', () => {
    const overrides = { arms: ['slow'], seed: "it's", replications: 7, warmUpDays: 0, observedDays: 2 };
    expect(repeatCommand('my clinic.yaml', overrides)).toBe(
      `inboxsim run 'my clinic.yaml' --arm slow --seed 'it'\\''s' --replications 7 --warm-up 0 --days 2 --format json`,
    );
    expect(repeatCommand('a', {}, { precision: '5%', precise: ['waitMin', 'backlogCount:role=nurse'], budget: '50' })).toBe(
      'inboxsim run a --precision 5% --precise waitMin --precise backlogCount:role=nurse --budget 50 --format json',
    );
  });
});
