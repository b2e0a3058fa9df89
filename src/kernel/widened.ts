/** Growing tables of numbers. */

type Column = Float64Array | Int32Array;

/** A copy of a column with room for `length` numbers. */
export function widened<C extends Column>(column: C, length: number): C {
  const wider = new (column.constructor as new (length: number) => C)(length);
  wider.set(column as never);
  return wider;
}
