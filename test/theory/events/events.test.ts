/**
 * Event tables: small scenarios without chance, in which every message is of its own category, so that the results give its very times.
 * Most come from the tests of Ciw and simmer, two established simulation libraries (the cases; no code).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExperimentResult, OutcomeRow } from '../../../src/experiment/index.ts';
import { simulateHere } from '../front-door.ts';
import { tables } from './tables.ts';

const others = ['chain.yaml', 'littles-law.yaml', 'overtime-into-next-session.yaml', 'sequence.yaml'];
const files = [...new Set(tables.map(({ file }) => file)), ...others];
const results = new Map<string, ExperimentResult>();

beforeAll(async () => {
  for (const file of files) results.set(file, await simulateHere(new URL(file, import.meta.url)));
});

/** The mean of a measure, the same in every replication; null when there is no such observation. */
function exactly(file: string, outcome: string, category: string | null, arm?: string, role: string | null = null): number | null {
  const { n, sd, mean } = find(file, outcome, category, arm, role);
  if (n > 0) expect(sd, `${outcome} of ${category} varies`).toBe(0);
  return mean;
}

function find(file: string, outcome: string, category: string | null, arm?: string, role: string | null = null): OutcomeRow {
  const result = results.get(file) as ExperimentResult;
  const row = result.outcomes.find(
    (one) =>
      one.outcome === outcome &&
      one.arm === (arm ?? result.arms[0].id) &&
      one.category === category &&
      one.role === role &&
      one.setting === null &&
      one.statistic !== 'p50' &&
      one.statistic !== 'p90',
  );
  if (row === undefined) throw new Error(`no ${outcome} of ${category} in ${file}`);
  return row;
}

for (const { file, arm, rule, messages } of tables) {
  test(`${file}${arm === undefined ? '' : `, ${arm}`}: ${rule}`, () => {
    for (const [category, times] of Object.entries(messages)) {
      const wait = exactly(file, 'waitMin', category, arm);
      const inSystem = exactly(file, 'timeInSystemMin', category, arm);
      const [arrives, begins, ends] = times;
      if (begins === 'leaves') expect(wait, `wait of ${category}, who leaves`).toBeNull();
      else expect(wait, `wait of ${category}`).toBeCloseTo(begins - arrives, 9);
      expect(inSystem, `time in system of ${category}`).toBeCloseTo(ends - arrives, 9);
      if (file === 'patience.yaml') expect(exactly(file, 'gaveUpFraction', category, arm)).toBe(begins === 'leaves' ? 1 : 0);
    }
  });
}

describe('overtime.yaml', () => {
  test('minutes after the end of a session are after hours: 0, 1, 3, 2, 3 and 0 over six people', () => {
    expect(exactly('overtime.yaml', 'afterHoursMinPerDay', null, 'baseline', 'server')).toBeCloseTo(9 / 6, 9);
    expect(exactly('overtime.yaml', 'inboxMinPerDay', null, 'baseline', 'server')).toBeCloseTo(35 / 6, 9);
    expect(exactly('overtime.yaml', 'afterHoursFraction', null, 'baseline', 'server')).toBeCloseTo(9 / 35, 9);
  });
});

test('overtime-into-next-session.yaml: what is worked between two sessions is after hours', () => {
  expect(exactly('overtime-into-next-session.yaml', 'afterHoursMinPerDay', null, 'baseline', 'server')).toBe(4);
  expect(exactly('overtime-into-next-session.yaml', 'inboxMinPerDay', null, 'baseline', 'server')).toBe(8);
});

test('sequence.yaml: each message of a stream takes the next time, those of a batch as well', () => {
  expect(exactly('sequence.yaml', 'timeInSystemMin', 'job')).toBe(2.5);
});

test('switching.yaml: the minutes for turning to the inbox are hands-on minutes', () => {
  expect(exactly('switching.yaml', 'inboxMinPerDay', null, 'baseline', 'server')).toBe(10);
});

describe('chain.yaml', () => {
  test('a message passes one role after the other and waits for each', () => {
    expect(exactly('chain.yaml', 'timeInSystemMin', 'first')).toBeCloseTo(6, 9);
    expect(exactly('chain.yaml', 'timeInSystemMin', 'second')).toBeCloseTo(9, 9);
    expect(exactly('chain.yaml', 'waitMin', 'first')).toBeCloseTo(0, 9);
    expect(exactly('chain.yaml', 'waitMin', 'second'), 'mean of the three openings: 2, 1 and 0').toBeCloseTo(1, 9);
    expect(exactly('chain.yaml', 'inboxMinPerDay', null, 'baseline', 'nurse')).toBeCloseTo(6, 9);
  });
});

describe('littles-law.yaml', () => {
  const spanMin = 30 * 1440;

  test.each(['fifo', 'lifo', 'shortest-first', 'preemption', 'sessions', 'patience'])(
    '%s: the number in the system over time is the sum of the times in the system, exactly',
    (arm) => {
      const mean = (outcome: string, category: string | null) => find('littles-law.yaml', outcome, category, arm).mean as number;
      for (const [category, messages] of [
        ['urgent', 10],
        ['normal', 10],
        [null, 20],
      ] as const) {
        const area = mean('backlogCount', category) * spanMin;
        expect(area).toBeGreaterThan(40);
        expect(area / (mean('timeInSystemMin', category) * messages)).toBeCloseTo(1, 9);
      }
    },
  );

  test('the arms are not all alike', () => {
    const waits = ['fifo', 'lifo', 'shortest-first', 'preemption', 'sessions', 'patience'].map(
      (arm) => find('littles-law.yaml', 'timeInSystemMin', 'normal', arm).mean,
    );
    expect(new Set(waits).size).toBe(6);
  });
});
