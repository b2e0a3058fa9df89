/** What JSON can hold of a number: no infinity, and null for what there is not. */
export const finiteOrNull = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : null;
