/** Rows of a result by the name that people and requests give to what they measure. */
import { measureName, type OutcomeRow } from '../experiment/index.ts';

/** The outcome first, what is said of it in any order. */
const inOrder = (name: string): string => {
  const [outcome, ...parts] = name.split(':');
  return [outcome, ...parts.sort()].join(':');
};

/**
 * @param rows of a result: `outcomes`, `comparisons`, ...
 * @param name such as `inboxMinPerDay:role=physician` or `waitMin:statistic=p90:group=english`; what is not said is the total
 * @returns those of this measure, one for each arm
 */
export function rowsNamed<Row extends Pick<OutcomeRow, 'outcome' | 'statistic' | 'setting' | 'role' | 'group' | 'category'>>(
  rows: readonly Row[],
  name: string,
): readonly Row[] {
  const wanted = inOrder(name);
  return rows.filter((row) => inOrder(measureName(row)) === wanted);
}
