/**
 * The default scenario beside published figures. Ranges, not points: practices differ by that much. Figures that were used to choose the
 * free parameters test only that the choice holds; the others were left alone.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExperimentResult, OutcomeRow } from '../../../src/experiment/index.ts';
import { createInlineRunner, runExperiment } from '../../../src/runner/index.ts';
import { numbersWithoutEvidence, parseScenario, type Scenario } from '../../../src/scenario/index.ts';

const file = new URL('../../../scenarios/primary-care.yaml', import.meta.url);
const parsed = parseScenario(readFileSync(file, 'utf8'), { file: 'primary-care.yaml', load: () => ({ problem: 'it extends nothing' }) });
const scenario = parsed.scenario as Scenario;
const first = (count: number) => Array.from({ length: count }, (_, replication) => replication);

let baseline: ExperimentResult;
let arms: ExperimentResult;

beforeAll(async () => {
  baseline = await runExperiment({ ...scenario, arms: [scenario.arms[0]] }, createInlineRunner(), { replications: first(6) });
  arms = await runExperiment(scenario, createInlineRunner(), { replications: first(2) });
});

type Place = Partial<Pick<OutcomeRow, 'statistic' | 'role' | 'group' | 'category'>>;

function row(outcome: string, { role = null, group = null, category = null, statistic }: Place = {}, result = baseline, arm = 'baseline') {
  const found = result.outcomes.find(
    (one) =>
      one.arm === arm &&
      one.outcome === outcome &&
      one.setting === null &&
      one.role === role &&
      one.group === group &&
      one.category === category &&
      (statistic === undefined || one.statistic === statistic),
  );
  if (found === undefined) throw new Error(`no ${outcome} in ${arm}`);
  return found as OutcomeRow & { readonly mean: number; readonly halfWidth: number };
}

function expectWithin(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

const minutesFor = (...categories: readonly string[]) =>
  categories.reduce((sum, category) => sum + row('inboxMinPerDay', { role: 'physician', category }).mean, 0);
const allMinutes = () => row('inboxMinPerDay', { role: 'physician', statistic: 'mean' }).mean;

describe('figures used to choose the free parameters', () => {
  test('27 to 47 % of the in-basket minutes of business days lie outside scheduled hours', () => {
    expectWithin(row('afterHoursFraction', { role: 'physician' }).mean, 0.27, 0.47);
  });

  test('a physician spends 6 to 20 minutes in the in-basket on a day off', () => {
    expectWithin(row('nonWorkdayMin', { role: 'physician' }).mean, 6, 20);
  });

  test('60 to 75 % of portal threads are answered within one business day', () => {
    expectWithin(row('answeredWithin1BusinessDayFraction').mean, 0.6, 0.75);
  });

  test('a physician spends 52 to 85 minutes in the in-basket on a business day (minutes a message were set to 64 over all days)', () => {
    expectWithin(allMinutes(), 52, 85);
  });

  test('results, and messages that patients write, each take 23 to 34 % of the minutes (minutes a message were set so)', () => {
    const written = ['advice', 'result-question', 'scheduling', 'form'];
    expectWithin(minutesFor('result') / allMinutes(), 0.23, 0.34);
    expectWithin(minutesFor(...written) / allMinutes(), 0.23, 0.34);
    expectWithin(minutesFor(...written, 'refill') / allMinutes(), 0.23, 0.34);
  });

  test('a thread has 2.4 to 3.0 messages, answers included (the chance to write back was set to 2.7)', () => {
    expectWithin(row('threadMessageCount').mean, 2.4, 3);
  });
});

describe('figures left alone', () => {
  test('the third quartile of the minutes of physicians is 1.6 to 2.4 times the first: the interval reaches that range', () => {
    const { mean, halfWidth } = row('inboxMinPerDay', { role: 'physician', statistic: 'quartileRatio' });
    expect(mean + halfWidth).toBeGreaterThan(1.6);
    expect(mean - halfWidth).toBeLessThan(2.4);
    expect(mean).toBeGreaterThan(1.3);
    expect(halfWidth).toBeLessThan(0.6);
  });
});

describe('the scenario', () => {
  test('has no problems, and nothing to warn of before or after it has run', () => {
    expect(parsed.problems).toEqual([]);
    expect(baseline.warnings).toEqual([]);
    expect(arms.warnings).toEqual([]);
  });

  test('says of every number where it comes from, and every source is in its table', () => {
    expect(numbersWithoutEvidence(scenario.document)).toEqual([]);
    const sources = scenario.parameters.flatMap(({ source }) => (source === undefined ? [] : [source]));
    expect(sources.length).toBeGreaterThan(50);
    for (const source of sources) expect(Object.keys(scenario.evidence)).toContain(source);
  });

  test('has arms that see the same needs and do with them what they say', () => {
    expect(arms.arms.map(({ id }) => id)).toEqual(['baseline', 'nurse-pool', 'ai-triage', 'ai-triage-gap']);
    const of = (arm: string, outcome: string, place: Place = {}) => row(outcome, place, arms, arm).mean;
    // Faster answers bring a few more messages.
    for (const { id } of arms.arms) expectWithin(of(id, 'portalFraction') / of('baseline', 'portalFraction'), 0.97, 1.08);
    expect(of('baseline', 'resolvedBeforePhysicianFraction')).toBe(0);
    for (const arm of ['nurse-pool', 'ai-triage']) {
      expect(of(arm, 'resolvedBeforePhysicianFraction')).toBeGreaterThan(0.2);
      expect(of(arm, 'utilizationFraction', { role: 'nurse' })).toBeGreaterThan(of('baseline', 'utilizationFraction', { role: 'nurse' }));
      expect(of(arm, 'utilizationFraction', { role: 'nurse' })).toBeLessThan(0.95);
      expect(of(arm, 'urgentLateFraction', { category: 'advice' })).toBeLessThan(
        of('baseline', 'urgentLateFraction', { category: 'advice' }),
      );
    }
    expectWithin(of('ai-triage', 'triageSensitivity'), 0.6, 1);
    expectWithin(of('ai-triage', 'triageSpecificity'), 0.97, 1);
    expect(of('ai-triage-gap', 'triageSensitivity')).toBeLessThanOrEqual(of('ai-triage', 'triageSensitivity'));
    expect(of('ai-triage-gap', 'triageSpecificity')).toBeCloseTo(of('ai-triage', 'triageSpecificity'), 3);
  });
});
