import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Entity } from '../../../src/kernel/entity.ts';
import { type Discipline, Station } from '../../../src/kernel/station.ts';
import { counter } from './shop.ts';

const disciplines: readonly Discipline[] = ['fifo', 'lifo', 'shortest-first'];

class Numbered extends Entity {
  readonly number: number;

  constructor(number: number) {
    super(number);
    this.number = number;
  }
}

const line = (discipline: Discipline) => new Station<Numbered>(0, counter({ discipline }), 3, 0);

function takeAll(station: Station<Numbered>): number[] {
  const taken: number[] = [];
  for (let entity = station.takeFirst(); entity !== undefined; entity = station.takeFirst()) taken.push(entity.number);
  return taken;
}

describe('the line of a station', () => {
  it.each([
    ['fifo', [0, 1, 2]],
    ['lifo', [2, 1, 0]],
    ['shortest-first', [1, 2, 0]],
  ] as const)('%s is the order in which entities of one priority leave', (discipline, order) => {
    const station = line(discipline);
    [30, 10, 20].forEach((sizeMin, number) => {
      station.add(new Numbered(number), 1, sizeMin, false);
    });
    expect(takeAll(station)).toEqual(order);
  });

  it.each(disciplines)('lets the lower priority number go first (%s)', (discipline) => {
    const station = line(discipline);
    [2, 0, 1].forEach((priority, number) => {
      station.add(new Numbered(number), priority, 1, false);
    });
    expect(takeAll(station)).toEqual([1, 2, 0]);
  });

  it.each(disciplines)('puts who is sent back in front of those of the same priority (%s)', (discipline) => {
    const station = line(discipline);
    station.add(new Numbered(0), 1, 5, false);
    station.add(new Numbered(1), 1, 3, false);
    station.add(new Numbered(2), 1, 9, true);
    station.add(new Numbered(3), 0, 9, false);
    expect(takeAll(station).slice(0, 2)).toEqual([3, 2]);
  });

  it.each(disciplines)('is known to an entity as long as it waits (%s)', (discipline) => {
    const station = line(discipline);
    const entity = new Numbered(0);
    expect(entity.station).toBeUndefined();
    station.add(entity, 1, 1, false);
    expect(entity.station).toBe(station);
    expect(entity.linePriority).toBe(1);
    station.remove(entity);
    expect(entity.station).toBeUndefined();
    expect(station.takeFirst()).toBeUndefined();
  });

  it.each(disciplines)('behaves like plain lists under random operations (%s)', (discipline) => {
    const operation = fc.record({
      kind: fc.constantFrom('add', 'add', 'add', 'back', 'take', 'remove'),
      priority: fc.integer({ min: 0, max: 2 }),
      size: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const station = line(discipline);
        const lists: { entity: Numbered; size: number }[][] = [[], [], []];
        operations.forEach(({ kind, priority, size }, number) => {
          const list = lists[priority];
          const entity = new Numbered(number);
          if (kind === 'add' || (kind === 'back' && discipline === 'shortest-first')) {
            station.add(entity, priority, size, false);
            const place = discipline === 'fifo' ? -1 : discipline === 'lifo' ? 0 : list.findIndex((other) => other.size > size);
            list.splice(place < 0 ? list.length : place, 0, { entity, size });
          } else if (kind === 'back') {
            station.add(entity, priority, size, true);
            list.unshift({ entity, size });
          } else if (kind === 'take') {
            const first = lists.find(({ length }) => length > 0);
            expect(station.takeFirst()).toBe(first?.shift()?.entity);
          } else if (list.length > 0) {
            const [{ entity: removed }] = list.splice(size % list.length, 1);
            station.remove(removed);
          }
        });
        expect(takeAll(station)).toEqual(lists.flatMap((list) => list.map(({ entity }) => entity.number)));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
