/** A tornado made of characters: how far the outcome goes to either side as a parameter goes to its low (light) and its high (dark) end. */

/** On each side of the middle. */
const halfCells = 12;

/**
 * @param low the effect at the low end, relative to the base; `high` the other
 * @param most the greatest effect of all, which fills a side
 * @returns both sides and the middle, always of the same length
 */
export function tornadoBar(low: number | null, high: number | null, most: number): string {
  const cells = (effect: number | null) => (most > 0 ? Math.round((Math.abs(effect ?? 0) / most) * halfCells) : 0);
  const side = (sign: 1 | -1) => {
    const at = (effect: number | null) => (effect !== null && effect * sign > 0 ? cells(effect) : 0);
    const [light, dark] = [at(low), at(high)];
    // Where both ends lead to one side the shorter lies in front of the longer.
    return Array.from({ length: halfCells }, (_, cell) => cellOf(cell < light, cell < dark, light < dark));
  };
  return `${side(-1).reverse().join('')}|${side(1).join('')}`;
}

function cellOf(isLight: boolean, isDark: boolean, isLightShorter: boolean): string {
  if (isLight && isDark) return isLightShorter ? '░' : '█';
  return isLight ? '░' : isDark ? '█' : ' ';
}
