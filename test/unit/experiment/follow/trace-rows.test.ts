import { describe, expect, it } from 'vitest';
import { createReplicator, type TraceRow, traceCsv, traceRows } from '../../../../src/experiment/index.ts';
import { clinic, replicator } from './clinic.ts';

const all = { replication: 0, share: 1 };
const rows = traceRows(clinic, replicator, all);
const needsOf = (some: readonly TraceRow[]) => new Set(some.map(({ need }) => need));

describe('the rows of a trace', () => {
  it('hold every arm, and the same needs in each', () => {
    expect([...new Set(rows.map(({ arm }) => arm))]).toEqual(clinic.arms.map(({ id }) => id));
    const [baseline, ...others] = clinic.arms.map(({ id }) => needsOf(rows.filter(({ arm }) => arm === id)));
    for (const other of others) expect(other).toEqual(baseline);
    expect(baseline.size).toBeGreaterThan(100);
  });

  it('say when in words that agree with the minute', () => {
    const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const two = (count: number) => String(count).padStart(2, '0');
    const expected = rows.map(({ minute }) => {
      const [day, ofDay] = [Math.floor(minute / 1440), Math.floor(minute % 1440)];
      return `${day - 14 + 1} ${weekdays[day % 7]} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
    });
    expect(rows.map(({ day, clock }) => `${day} ${clock}`)).toEqual(expected);
    expect(Math.min(...rows.map(({ day }) => day))).toBe(1);
  });

  it('are those of a group of patients, if that is asked', () => {
    const ofGroup = traceRows(clinic, replicator, { ...all, group: 'other' });
    expect(ofGroup).toEqual(rows.filter(({ group }) => group === 'other'));
    expect(ofGroup.length).toBeGreaterThan(0);
    expect(traceRows(clinic, replicator, { ...all, group: 'nobody' })).toEqual([]);
  });

  it('are those of needs with a message of a category in some arm, if that is asked: whole, and in all arms', () => {
    const called = needsOf(rows.filter(({ category, event }) => category === 'call' && event === 'arrives'));
    const ofCategory = traceRows(clinic, replicator, { ...all, category: 'call' });
    expect(ofCategory).toEqual(rows.filter(({ need }) => called.has(need)));
    expect(ofCategory.some(({ category }) => category === 'advice')).toBe(true);
    expect(called.size).toBeLessThan(needsOf(rows).size);
  });

  it('are the same bytes again, and others in another replication', () => {
    const text = traceCsv(rows);
    expect(traceCsv(traceRows(clinic, createReplicator(clinic), all))).toBe(text);
    expect(traceCsv(traceRows(clinic, replicator, { ...all, replication: 1 }))).not.toBe(text);
    expect(text.split('\n')).toHaveLength(rows.length + 2);
  });

  it('have the same head when there are none', () => {
    expect(traceCsv([])).toBe(`${traceCsv(rows).split('\n')[0]}\n`);
  });
});
