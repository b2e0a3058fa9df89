/** Numbers for a table: as many decimals as the interval deserves. */

/** Fractions are shown in per cent. */
export const shownUnit = (unit: string) => (unit === 'fraction' ? '%' : unit);

/** A difference of percentages is in points of them. */
export const differenceUnit = (unit: string) => (unit === 'fraction' ? 'points' : unit);

/** The half width with two significant digits decides; without one, three digits of the value. */
function decimalsFor(value: number, halfWidth: number | null): number {
  const [size, digits] = halfWidth ? [halfWidth, 2] : [Math.abs(value), 3];
  if (size === 0) return 0;
  return Math.min(6, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
}

const fixed = (value: number, decimals: number) => value.toFixed(decimals).replace(/^-(0(\.0+)?)$/, '$1');

/** `74.1 ± 2.9`; `-` for what does not exist. */
export function formatEstimate(value: number | null, halfWidth: number | null, unit: string): string {
  if (value === null) return '-';
  const factor = unit === 'fraction' ? 100 : 1;
  const decimals = decimalsFor(value * factor, halfWidth === null ? null : halfWidth * factor);
  const text = fixed(value * factor, decimals);
  return halfWidth === null ? text : `${text} ± ${fixed(halfWidth * factor, decimals)}`;
}

/** A published figure or a limit as it stands, with four digits at most. */
export const formatFigure = (value: number, unit: string): string =>
  String(Number((unit === 'fraction' ? value * 100 : value).toPrecision(4)));
