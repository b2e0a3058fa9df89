/**
 * Event tables: small scenarios without chance, in which every message is of its own category, so that the results give its very times.
 * Most come from the tests of Ciw and simmer, two established simulation libraries (the cases; no code).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExperimentResult, OutcomeRow } from '../../../src/experiment/index.ts';
import { simulateHere } from '../front-door.ts';

/** Minutes at which a message arrives, is opened and is done. */
type Served = readonly [arrives: number, begins: number, ends: number];
/** A message whose sender leaves, or one that is still waiting when the run ends. */
type Unserved = readonly [arrives: number, 'leaves', leaves: number] | 'waits';

interface Table {
  readonly file: string;
  readonly rule: string;
  readonly arm?: string;
  readonly messages: { readonly [category: string]: Served | Unserved };
}

const tables: readonly Table[] = [
  {
    file: 'fifo.yaml',
    rule: 'first in, first out',
    messages: { first: [1, 1, 2.5], second: [2, 2.5, 4], third: [3, 4, 5.5], fourth: [4, 5.5, 7], fifth: [5, 7, 8.5] },
  },
  {
    file: 'lifo.yaml',
    rule: 'last in, first out: the newest goes first, the oldest last',
    messages: {
      'at-1': [1, 1, 2.6],
      'at-2': [2, 2.6, 4.2],
      'at-4': [4, 4.2, 5.8],
      'at-5': [5, 5.8, 7.4],
      'at-7': [7, 7.4, 9],
      'at-8': [8, 9, 10.6],
      'at-6': [6, 10.6, 12.2],
      'at-3': [3, 12.2, 13.8],
    },
  },
  {
    file: 'shortest-first.yaml',
    rule: 'shortest first, without interrupting',
    messages: { long: [0, 0, 5], one: [2, 5, 6], two: [3, 6, 8], three: [1, 8, 11] },
  },
  { file: 'priority-order.yaml', rule: 'the more urgent first', messages: { 'low-one': [0, 0, 2], high: [1, 2, 4], 'low-two': [0, 4, 6] } },
  { file: 'session-end.yaml', arm: 'finish', rule: 'work in hand is finished after the session', messages: { job: [1, 1, 11] } },
  { file: 'session-end.yaml', arm: 'resume', rule: 'work in hand is resumed in the next session', messages: { job: [1, 1, 15] } },
  { file: 'session-end.yaml', arm: 'restart', rule: 'work in hand is restarted in the next session', messages: { job: [1, 1, 19] } },
  { file: 'session-end.yaml', arm: 'resample', rule: 'work in hand begins again with a new draw', messages: { job: [1, 1, 29] } },
  { file: 'preemption.yaml', arm: 'none', rule: 'nobody is interrupted', messages: { low: [1, 1, 7], high: [3, 7, 17] } },
  { file: 'preemption.yaml', arm: 'resume', rule: 'the interrupted resumes', messages: { low: [1, 1, 17], high: [3, 3, 13] } },
  { file: 'preemption.yaml', arm: 'restart', rule: 'the interrupted restarts', messages: { low: [1, 1, 19], high: [3, 3, 13] } },
  { file: 'preemption.yaml', arm: 'resample', rule: 'the interrupted begins with a new draw', messages: { low: [1, 1, 16], high: [3, 3, 13] } },
  {
    file: 'with-and-without-preemption.yaml',
    arm: 'without',
    rule: 'the urgent waits for work in hand',
    messages: { 'low-one': [1.5, 1.5, 6.5], 'low-two': [5, 6.5, 11.5], high: [7.5, 11.5, 15.5] },
  },
  {
    file: 'with-and-without-preemption.yaml',
    arm: 'with',
    rule: 'the urgent interrupts',
    messages: { 'low-one': [1.5, 1.5, 6.5], 'low-two': [5, 6.5, 16.5], high: [7.5, 7.5, 11.5] },
  },
  {
    file: 'preemption-two-servers.yaml',
    rule: 'the work begun last is interrupted',
    messages: { 'low-one': [0, 0, 10], 'low-two': [1, 1, 14], high: [2, 2, 5] },
  },
  {
    file: 'ageing.yaml',
    rule: 'who has waited long becomes urgent, behind those who are',
    messages: {
      'one-3': [3, 3, 7.5],
      'zero-4': [4, 7.5, 12],
      'zero-8': [8, 12, 16.5],
      'zero-12': [12, 16.5, 21],
      'one-6': [6, 21, 25.5],
    },
  },
  {
    file: 'patience.yaml',
    arm: 'always',
    rule: 'who waits too long leaves',
    messages: { first: [7, 7, 18], second: [14, 'leaves', 17], third: [21, 21, 32], fourth: [28, 'leaves', 31] },
  },
  {
    file: 'patience.yaml',
    arm: 'leaves',
    rule: 'nobody is served after the last session, and all leave',
    messages: { first: [7, 7, 18], second: [14, 'leaves', 17], third: [21, 'leaves', 24], fourth: [28, 'leaves', 31] },
  },
  {
    file: 'overtime.yaml',
    rule: 'each server finishes what he has in hand',
    messages: { a: [1, 1, 6], b: [1, 1, 8], c: [1, 1, 10], d: [9, 9, 13], e: [9, 9, 14], f: [12, 12, 17] },
  },
  {
    file: 'cyclic-schedule.yaml',
    rule: 'sessions repeat with their period',
    messages: {
      j01: [0.1, 0.1, 10.1],
      j02: [0.1, 20, 30],
      j07: [0.1, 20, 30],
      j08: [0.1, 30, 40],
      j09: [0.1, 50, 60],
      j10: [0.1, 50, 60],
    },
  },
  {
    file: 'session-slots.yaml',
    rule: 'each slot takes what waits, up to its size',
    messages: { first: [0.3, 1, 2], second: [0.5, 1, 2], third: [10.1, 11, 12] },
  },
  {
    file: 'capacity-drop.yaml',
    rule: 'a session that ends together with work lets nothing new begin',
    messages: { first: [0, 5, 10], second: [0, 15, 20], third: [0, 20, 25] },
  },
  ...['finish', 'resume', 'restart', 'resample'].map((arm) => ({
    file: 'session-boundary.yaml',
    arm,
    rule: 'work that ends with the session is done',
    messages: { first: [0, 0, 5], second: [1, 9, 14] } as const,
  })),
  {
    file: 'away-when-empty.yaml',
    rule: 'who went away with nothing waiting comes back in his own time',
    messages: { first: [1, 4, 7], second: [2, 7, 10], third: [12, 14, 17] },
  },
];

const files = [...new Set(tables.map(({ file }) => file)), 'chain.yaml', 'littles-law.yaml'];
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

describe.each(tables)('$file $arm', ({ file, arm, rule, messages }) => {
  test(rule, () => {
    for (const [category, times] of Object.entries(messages)) {
      const wait = exactly(file, 'waitMin', category, arm);
      const inSystem = exactly(file, 'timeInSystemMin', category, arm);
      if (times === 'waits') {
        expect([wait, inSystem], category).toEqual([null, null]);
        continue;
      }
      const [arrives, begins, ends] = times;
      if (begins === 'leaves') expect(wait, `wait of ${category}, who leaves`).toBeNull();
      else expect(wait, `wait of ${category}`).toBeCloseTo(begins - arrives, 9);
      expect(inSystem, `time in system of ${category}`).toBeCloseTo(ends - arrives, 9);
      if (file === 'patience.yaml') expect(exactly(file, 'gaveUpFraction', category, arm)).toBe(begins === 'leaves' ? 1 : 0);
    }
  });
});

describe('overtime.yaml', () => {
  test('minutes after the end of a session are after hours: 0, 1, 3, 2, 3 and 0 over six people', () => {
    expect(exactly('overtime.yaml', 'afterHoursMinPerDay', null, 'baseline', 'server')).toBeCloseTo(9 / 6, 9);
    expect(exactly('overtime.yaml', 'inboxMinPerDay', null, 'baseline', 'server')).toBeCloseTo(35 / 6, 9);
    expect(exactly('overtime.yaml', 'afterHoursFraction', null, 'baseline', 'server')).toBeCloseTo(9 / 35, 9);
  });
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
