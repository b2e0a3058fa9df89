/** Which parameters are least known, when only so many are to be moved. */
import { rangeWidth } from '../../experiment/index.ts';
import type { Parameter, Scenario } from '../../scenario/index.ts';
import { withValues } from './parameter-values.ts';

/** A parameter with both ends of its range. */
export type Ranged = Parameter & Required<Pick<Parameter, 'low' | 'high'>>;

export const isRanged = (parameter: Parameter): parameter is Ranged => parameter.low !== undefined && parameter.high !== undefined;

const gradeOrder: readonly Parameter['grade'][] = ['assumed', 'derived', 'measured'];
const rankOf = ({ grade }: Parameter): number => (gradeOrder.includes(grade) ? gradeOrder.indexOf(grade) : gradeOrder.length);

/** What nobody measured comes first, and what has no grade last; within a grade in the order in which they stand. */
export const assumedFirst = (parameters: readonly Ranged[]): Ranged[] => [...parameters].sort((one, other) => rankOf(one) - rankOf(other));

/** The widest ranges first (see `rangeWidth`); of equal widths in the order in which they stand. */
export function leastKnownFirst(scenario: Scenario, parameters: readonly Ranged[]): Ranged[] {
  const shares = sharesAmong(scenario, parameters);
  const widths = new Map(parameters.map((one) => [one, rangeWidth(one, shares.has(one.pointer))]));
  return [...parameters].sort((one, other) => widths.get(other)! - widths.get(one)!);
}

/** Of the world, in the words in which problems say where they are; an arm's patch has the places of the world. */
const placeOf = (pointer: string): string =>
  pointer
    .replace(/^\/arms\/\d+\/patch/, '')
    .slice(1)
    .replaceAll('/', '.');

/** They lie between 0 and 1 as well, but are no part of anything that has odds. */
const isNoShare = (pointer: string): boolean => /(Correlation|\/auc)$/.test(pointer);

/**
 * Pointers of the shares and probabilities: those that lie between 0 and 1 by the format itself, which refuses more. All are tried at once, as reading a scenario takes a
 * moment.
 */
export function sharesAmong(scenario: Scenario, parameters: readonly Ranged[]): ReadonlySet<string> {
  const within = parameters.filter(({ pointer, low, high }) => low >= 0 && high <= 1 && !isNoShare(pointer));
  if (within.length === 0) return new Set();
  const { problems } = withValues(
    scenario,
    within.map(({ pointer }) => ({ pointer, value: 1.5 })),
  );
  const refused = problems.flatMap(({ severity, expected, path }) =>
    severity === 'error' && expected === 'a number from 0 to 1'
      ? [path.replace(/^arms\[[^\]]*\]\.patch\./, '').replace(/\.value$/, '')]
      : [],
  );
  const places = new Set(refused);
  return new Set(within.flatMap(({ pointer }) => (places.has(placeOf(pointer)) ? [pointer] : [])));
}
