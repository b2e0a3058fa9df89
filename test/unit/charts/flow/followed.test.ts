import { describe, expect, it } from 'vitest';
import { spread } from '../../../../src/charts/flow/followed-chart.ts';
import { followedData, followedTable, patientRow } from '../../../../src/charts/index.ts';
import { followNeed, tellingExamples } from '../../../../src/experiment/index.ts';
import { eventSentence, eventWhen } from '../../../../src/ui/words/followed.ts';
import { armOf, clinic, replicator } from '../../experiment/follow/clinic.ts';

const arm = armOf('ai');
const marks = [clinic.arms[0], clinic.arms[arm]].map(({ id, title }, index) => ({ id, title, index }));
const names = {
  row: (id: string) => `row of ${id}`,
  order: [patientRow, 'clerk', 'nurse', 'physician'],
  when: eventWhen,
  sentence: (event: Parameters<typeof eventWhen>[0]) => eventSentence(event, (id) => id),
};
const all = tellingExamples(replicator, { arm, replication: 0 }).map(({ need }) => {
  const followed = followNeed(clinic, replicator, { need, arms: [0, arm], replication: 0 });
  if (followed === undefined) throw new Error(`${need} does not arise`);
  return { followed, data: followedData(followed, marks, names, 'even') };
});

describe('a need followed through two worlds', () => {
  it('waits and is worked on as long as its trace says, with each role', () => {
    for (const { followed, data } of all) {
      data.lanes.forEach((lane, place) => {
        const way = followed.ways[place];
        for (const [role, workMin] of Object.entries(way?.totals.workMinByRole ?? {})) {
          const row = lane.rows.indexOf(`row of ${role}`);
          const drawn = lane.stretches.filter((stretch) => stretch.row === row && stretch.kind === 'works');
          expect(drawn.reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0)).toBeCloseTo(workMin, 6);
        }
        for (const event of way?.events.filter(({ waitMin }) => waitMin !== null && waitMin > 0.001) ?? []) {
          const toMin = event.minute - followed.arisenMin;
          expect(lane.stretches.some((stretch) => stretch.kind === 'waits' && Math.abs(stretch.toMin - toMin) < 1e-6)).toBe(true);
        }
      });
    }
  });

  it('tells its steps in the order of time, each on a row, and ends with the last', () => {
    for (const { data } of all) {
      for (const { steps, rows } of data.lanes) {
        expect(steps.map(({ sinceMin }) => sinceMin)).toEqual(steps.map(({ sinceMin }) => sinceMin).sort((a, b) => a - b));
        for (const { row, sinceMin } of steps) {
          expect(rows[row]).toBeDefined();
          expect(sinceMin).toBeLessThanOrEqual(data.endMin);
        }
      }
      expect(followedTable(data, 'caption').rows).toHaveLength(data.lanes.reduce((sum, { steps }) => sum + steps.length, 0));
    }
  });

  it('has symbols beside each other, inside the picture, in their order', () => {
    expect(spread([10, 10, 12, 100, 100], 102)).toEqual([10, 25, 40, 87, 102]);
  });
});

describe('the sentences of what happens', () => {
  const event = {
    minute: 640 + 1440,
    day: 9,
    clock: 'Tue 10:40',
    event: 'opens',
    message: 1,
    messageId: '',
    category: 'advice',
    role: 'nurse',
    detail: '',
    waitMin: 180,
    workMin: null,
    dueMin: null,
    score: null,
  } as const;

  it('say when, who and after how long', () => {
    expect(eventWhen(event)).toBe('Tuesday 10:40, day 9');
    expect(eventSentence(event, () => 'Registered nurse')).toBe('The registered nurse opens it after 3.0 hours');
    expect(eventSentence({ ...event, waitMin: 0.2 }, () => 'RN')).toBe('The RN opens it at once');
  });

  it('name no id and leave no word undefined', () => {
    for (const { data } of all) {
      for (const { sentence } of data.lanes.flatMap(({ steps }) => steps)) expect(sentence).not.toMatch(/undefined|null|[a-z][A-Z]/);
    }
  });
});
