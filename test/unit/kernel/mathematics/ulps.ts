const view = new BigInt64Array(1);
const number = new Float64Array(view.buffer);

/** Doubles as integers in their own order, so that neighbours differ by one. */
function ordinal(x: number): bigint {
  number[0] = x;
  return view[0] < 0n ? -(view[0] & 0x7fffffffffffffffn) : view[0];
}

/** How many doubles lie between two doubles; 0 when they are the same. */
export function ulpsBetween(x: number, y: number): number {
  if (Object.is(x, y)) return 0;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.POSITIVE_INFINITY;
  const distance = Number(ordinal(x) - ordinal(y));
  return Math.abs(distance);
}
