import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Discipline, Lines } from '../../../src/kernel/lines.ts';

const disciplines: readonly Discipline[] = ['fifo', 'lifo', 'shortest-first'];

/** Lines with room for some entities; station i has discipline i. */
function linesFor(entities: number, priorities = 3): Lines {
  const lines = new Lines(disciplines, priorities);
  lines.makeRoom(entities - 1);
  return lines;
}

function takeAll(lines: Lines, station: number): number[] {
  const taken: number[] = [];
  for (let entity = lines.takeFirst(station); entity !== -1; entity = lines.takeFirst(station)) taken.push(entity);
  return taken;
}

describe('Lines', () => {
  it.each([
    ['fifo', 0, [0, 1, 2]],
    ['lifo', 1, [2, 1, 0]],
    ['shortest-first', 2, [1, 2, 0]],
  ] as const)('%s is the order in which entities of one priority leave', (_, station, order) => {
    const lines = linesFor(3);
    [30, 10, 20].forEach((sizeMin, entity) => {
      lines.add(entity, station, 1, sizeMin, false);
    });
    expect(takeAll(lines, station)).toEqual(order);
  });

  it.each([0, 1, 2])('lets the lower priority number go first in station %d', (station) => {
    const lines = linesFor(3);
    lines.add(0, station, 2, 1, false);
    lines.add(1, station, 0, 1, false);
    lines.add(2, station, 1, 1, false);
    expect(takeAll(lines, station)).toEqual([1, 2, 0]);
  });

  it.each([0, 1, 2])('puts who is sent back in front of those of the same priority in station %d', (station) => {
    const lines = linesFor(4);
    lines.add(0, station, 1, 5, false);
    lines.add(1, station, 1, 3, false);
    lines.add(2, station, 1, 9, true);
    lines.add(3, station, 0, 9, false);
    expect(takeAll(lines, station).slice(0, 2)).toEqual([3, 2]);
  });

  it('knows where an entity waits, and that it waits nowhere before and after', () => {
    const lines = linesFor(1);
    expect(lines.stationOf(0)).toBe(-1);
    expect(lines.stationOf(1_000_000)).toBe(-1);
    lines.add(0, 2, 1, 1, false);
    expect(lines.stationOf(0)).toBe(2);
    expect(lines.priorityOf(0)).toBe(1);
    lines.remove(0);
    expect(lines.stationOf(0)).toBe(-1);
    expect(lines.takeFirst(2)).toBe(-1);
  });

  it('keeps what is there when it makes room', () => {
    const lines = linesFor(1);
    lines.add(0, 0, 0, 1, false);
    lines.makeRoom(5000);
    lines.add(5000, 0, 0, 1, false);
    expect(lines.stationOf(4999)).toBe(-1);
    expect(takeAll(lines, 0)).toEqual([0, 5000]);
  });

  it('behaves like plain lists under random operations', () => {
    const operation = fc.record({
      kind: fc.constantFrom('add', 'add', 'add', 'back', 'take', 'remove'),
      station: fc.integer({ min: 0, max: 2 }),
      priority: fc.integer({ min: 0, max: 2 }),
      number: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const lines = new Lines(disciplines, 3);
        const lists: { entity: number; sizeMin: number }[][] = Array.from({ length: 9 }, () => []);
        operations.forEach(({ kind, station, priority, number }, entity) => {
          lines.makeRoom(entity);
          const list = lists[station * 3 + priority];
          if (kind === 'add' || (kind === 'back' && disciplines[station] === 'shortest-first')) {
            lines.add(entity, station, priority, number, false);
            const place =
              disciplines[station] === 'fifo'
                ? -1
                : disciplines[station] === 'lifo'
                  ? 0
                  : list.findIndex(({ sizeMin }) => sizeMin > number);
            list.splice(place < 0 ? list.length : place, 0, { entity, sizeMin: number });
          } else if (kind === 'back') {
            lines.add(entity, station, priority, number, true);
            list.unshift({ entity, sizeMin: number });
          } else if (kind === 'take') {
            const first = [0, 1, 2].map((p) => lists[station * 3 + p]).find(({ length }) => length > 0);
            expect(lines.takeFirst(station)).toBe(first?.shift()?.entity ?? -1);
          } else if (list.length > 0) {
            const [{ entity: removed }] = list.splice(number % list.length, 1);
            expect(lines.stationOf(removed)).toBe(station);
            lines.remove(removed);
          }
        });
        for (const station of [0, 1, 2]) {
          const left = [0, 1, 2].flatMap((priority) => lists[station * 3 + priority].map(({ entity }) => entity));
          expect(takeAll(lines, station)).toEqual(left);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
