import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Columns, widened } from '../../../src/kernel/columns.ts';

/** A table with one column. */
class Ages extends Columns {
  age: Float64Array;

  constructor(capacity: number) {
    super(capacity);
    this.age = new Float64Array(capacity);
  }

  create(age: number): number {
    const row = this.take();
    this.age[row] = age;
    return row;
  }

  protected widen(capacity: number): void {
    this.age = widened(this.age, capacity);
  }
}

describe('Columns', () => {
  it('gives each row of the living to one owner only, and keeps what is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 300 }), (operations) => {
        const table = new Ages(1);
        const owners = new Map<number, number>();
        operations.forEach((release, age) => {
          if (release === undefined || owners.size === 0) {
            const row = table.create(age);
            expect(owners.has(row)).toBe(false);
            owners.set(row, age);
          } else {
            const row = [...owners.keys()][release % owners.size];
            owners.delete(row);
            table.release(row);
          }
          expect(table.alive).toBe(owners.size);
        });
        for (const [row, age] of owners) expect(table.age[row]).toBe(age);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('grows with the most rows alive at once, not with how many there have been', () => {
    const table = new Ages(4);
    for (let round = 0; round < 1000; round++) {
      const rows = Array.from({ length: 30 }, (_, i) => table.create(i));
      for (const row of rows) table.release(row);
    }
    expect(table.age).toHaveLength(32);
  });
});

describe('widened', () => {
  it('copies a column of any kind and fills up with zeros', () => {
    expect(widened(Float64Array.of(0.5, -1), 4)).toEqual(Float64Array.of(0.5, -1, 0, 0));
    expect(widened(Uint8Array.of(255), 2)).toEqual(Uint8Array.of(255, 0));
    expect(widened(Int32Array.of(-7), 2)).toEqual(Int32Array.of(-7, 0));
    expect(widened(Uint16Array.of(65535), 2)).toEqual(Uint16Array.of(65535, 0));
  });
});
