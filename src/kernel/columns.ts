/**
 * A table of entities in columns (struct of arrays) with a free list: rows are numbers, nothing is allocated per entity, and
 * memory grows with the most rows alive at once.
 */

type Column = Float64Array | Int32Array | Uint8Array | Uint16Array;

export abstract class Columns {
  private capacity: number;
  private free: Int32Array;
  private freeCount = 0;
  private used = 0;

  protected constructor(capacity: number) {
    this.capacity = capacity;
    this.free = new Int32Array(capacity);
  }

  /** Rows alive. */
  get alive(): number {
    return this.used - this.freeCount;
  }

  /** A row; its columns hold what the last owner left there. */
  protected take(): number {
    if (this.freeCount > 0) return this.free[--this.freeCount];
    if (this.used === this.capacity) {
      this.capacity *= 2;
      this.free = widened(this.free, this.capacity);
      this.widen(this.capacity);
    }
    return this.used++;
  }

  release(row: number): void {
    this.free[this.freeCount++] = row;
  }

  /** Replaces each column by a longer one with `widened`. */
  protected abstract widen(capacity: number): void;
}

/** A copy of a column with room for `length` numbers. */
export function widened<C extends Column>(column: C, length: number): C {
  const wider = new (column.constructor as new (length: number) => C)(length);
  wider.set(column as never);
  return wider;
}
