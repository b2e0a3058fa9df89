/** How equity measures are written: in the unit of the outcome, as a ratio, an index, per cent, or a unit squared. */
import { type Scale, type Sizes, scaleFor, type Unit } from '../numbers.ts';
import { equityWords } from './words.ts';

const units: ReadonlySet<string> = new Set<Unit>(['min', 'min/day', 'fraction', 'count', 'count/day', 'USD/day']);

/** @param unit as it stands in the rows of a result */
export function equityScale(unit: string, { size, fine = 0 }: Sizes): Scale {
  if (units.has(unit)) return scaleFor(unit as Unit, { size, isDifference: true, fine });
  const rough = roughScale(unit, Math.abs(size));
  let { decimals } = rough;
  while (decimals < 5 && fine > 0 && fine * rough.factor * 10 ** decimals < 0.5) decimals += 1;
  return { ...rough, decimals };
}

function roughScale(unit: string, size: number): Scale {
  const scale = (factor: number, decimals: number, suffix: string): Scale => ({ factor, decimals, suffix, one: suffix });
  switch (unit) {
    case '%':
      return scale(1, 1, '\u202f%');
    case 'ratio':
      return scale(1, 2, '');
    case 'index':
      return scale(1, 3, '');
    case 'fraction²':
      return scale(1e4, 1, ` ${equityWords.pointsSquared}`);
    case 'min²':
      return size >= 3600 ? scale(1 / 3600, 1, ` ${equityWords.hoursSquared}`) : scale(1, 0, ` ${equityWords.minutesSquared}`);
    default:
      return scale(1, 2, '');
  }
}
