import { describe, expect, it } from 'vitest';
import { clinicDay } from '../../../../src/experiment/index.ts';
import { armOf, clinic, replicator } from './clinic.ts';
import { arrivedBy, countsAt } from './day-counts.ts';

const { warmUpDays } = clinic.run;
const traces = replicator.trace({ arm: armOf('ai'), replication: 0 }, { share: 1 });
const day = clinicDay(traces, 9, warmUpDays);

/** Where the trace says that messages are, told another way: by the last event of each that moves it. */
function countsOfTrace(atMin: number): Record<string, number> {
  const kinds: Record<string, string> = {
    joins: 'waiting',
    interrupted: 'waiting',
    opens: 'working',
    resumes: 'working',
    done: 'done',
    closedByAi: 'closedByAi',
    leaves: 'left',
  };
  const over = new Set(['done', 'closedByAi', 'left']);
  const counts: Record<string, number> = {};
  for (const { events } of traces) {
    for (const message of new Set(events.map((event) => event.message).filter((number) => number !== null))) {
      const own = events.filter((event) => event.message === message && event.event in kinds && event.minute <= day.startMin + atMin);
      const last = own.at(-1);
      if (last === undefined || (last.minute < day.startMin && over.has(kinds[last.event]))) continue;
      const key = `${kinds[last.event]} ${last.event === 'leaves' ? '' : last.role}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

describe('a clinic day', () => {
  it.each([0, 541.5, 720, 1000.25, 1439])('has at minute %s as many messages at each place as the trace says', (atMin) => {
    const counts = countsAt(day, atMin);
    const named = Object.fromEntries(
      day.places.map(({ kind, role }, place) => [`${kind} ${role}`, counts[place]] as const).filter(([, count]) => count > 0),
    );
    expect(named).toEqual(countsOfTrace(atMin));
  });

  it('begins with what was left over, and loses nothing: all that was there or came is somewhere at the end', () => {
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    const before = sum(countsAt(day, -0.001));
    expect(before).toBeGreaterThan(0);
    expect(arrivedBy(day, 1440)).toBeGreaterThan(10);
    expect(sum(countsAt(day, 1440))).toBe(before + arrivedBy(day, 1440));
    expect(before + arrivedBy(day, 1440)).toBe(day.messages.length);
  });

  it('is a Tuesday when the warm-up ends on a Sunday', () => {
    expect((day.startMin / 1440) % 7).toBe(1);
  });
});
