import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryHeap } from '../../../src/kernel/binary-heap.ts';

function takeAll(heap: BinaryHeap<number>): number[] {
  const taken: number[] = [];
  for (let value = heap.first(); value !== undefined; value = heap.first()) {
    taken.push(value);
    heap.takeFirst();
  }
  return taken;
}

describe('BinaryHeap', () => {
  it('is empty at first', () => {
    expect(new BinaryHeap<number>().first()).toBeUndefined();
  });

  it('gives values by rising key, first in first out among equal keys', () => {
    const heap = new BinaryHeap<number>();
    for (const [key, value] of [
      [2, 10],
      [1, 11],
      [2, 12],
      [0.5, 13],
      [1, 14],
    ])
      heap.add(key, value);
    expect(takeAll(heap)).toEqual([13, 11, 14, 10, 12]);
  });

  it('leaves everything as it is when a value is removed that it does not hold', () => {
    const heap = new BinaryHeap<number>();
    heap.add(1, 7);
    heap.remove(8);
    expect(takeAll(heap)).toEqual([7]);
  });

  it('behaves like a sorted list under random additions and removals', () => {
    const operation = fc.record({ kind: fc.constantFrom('add', 'add', 'take', 'remove'), number: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const heap = new BinaryHeap<number>();
        const list: { key: number; value: number }[] = [];
        operations.forEach(({ kind, number }, value) => {
          if (kind === 'add') {
            heap.add(number, value);
            const after = list.findIndex(({ key }) => key > number);
            list.splice(after < 0 ? list.length : after, 0, { key: number, value });
          } else if (kind === 'take') {
            heap.takeFirst();
            list.shift();
          } else if (list.length > 0) heap.remove(list.splice(number % list.length, 1)[0].value);
          expect(heap.first()).toBe(list[0]?.value);
        });
        expect(takeAll(heap)).toEqual(list.map(({ value }) => value));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
