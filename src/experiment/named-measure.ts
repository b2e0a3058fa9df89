/** Outcomes as a person names them: `unmetUrgentNeedFraction:group=lep-65-limited`. */
import { type Layout, type Measure, outcomes, type Statistic } from '../model/index.ts';
import { suggestion } from '../scenario/index.ts';

/** What is wrong with a name: what was expected, what stands there, and what may have been meant. */
export interface Misnamed {
  readonly expected: string;
  readonly got: string;
  readonly hint?: string;
}

const dimensions = ['statistic', 'setting', 'role', 'group', 'category'] as const;
type Dimension = (typeof dimensions)[number];

/** Where nothing is said of the statistic: what tells an outcome in one number. */
const usual: readonly Statistic[] = ['mean', 'fraction', 'perDay', 'timeAverage'];

/**
 * @param text an outcome, and after colons which role, group, setting, category or statistic of it; what is not said is the total
 * @param layout of an arm that has the outcome
 */
export function namedMeasure(text: string, { measures }: Layout): Measure | Misnamed {
  const [name, ...parts] = text.split(':').map((part) => part.trim());
  const rows = measures.filter(({ outcome }) => outcome === name);
  if (rows.length === 0) {
    const known = [...new Set(measures.map(({ outcome }) => outcome))];
    const expected = Object.hasOwn(outcomes, name) ? 'an outcome that the baseline has' : 'the id of an outcome';
    return { expected, got: name, hint: suggestion(name, known, 'some of them') };
  }
  const asked: Partial<Record<Dimension, string>> = {};
  for (const part of parts) {
    const [key, ...rest] = part.split('=').map((word) => word.trim());
    const value = rest.join('=');
    const dimension = dimensions.find((one) => one === key);
    if (dimension === undefined || value === '') {
      return {
        expected: `${dimensions.join('=, ')}= and a name after the colon`,
        got: part,
        hint: suggestion(key, dimensions, 'for example role=physician'),
      };
    }
    const known = [...new Set(rows.flatMap((row) => row[dimension] ?? []))];
    if (!known.includes(value as Statistic)) {
      const hint = known.length === 0 ? `it is not told by ${dimension}` : suggestion(value, known, 'there are');
      return { expected: `a ${dimension} of which there is ${name}`, got: value, hint };
    }
    asked[dimension] = value;
  }
  const found = rows.filter((row) => dimensions.every((one) => row[one] === (asked[one] ?? (one === 'statistic' ? row.statistic : null))));
  const best = usual.flatMap((statistic) => found.find((row) => row.statistic === statistic) ?? [])[0] ?? found[0];
  return best ?? { expected: 'dimensions that the outcome has together', got: text, hint: 'name one of them, or none for the total' };
}

export const isMisnamed = (reading: object): reading is Misnamed => 'expected' in reading;

/** The name of a measure, as `namedMeasure` reads it. */
export function measureName(measure: Measure): string {
  const parts = dimensions.flatMap((one) => (one === 'statistic' || measure[one] === null ? [] : [`${one}=${measure[one]}`]));
  const statistic = usual.includes(measure.statistic) ? [] : [`statistic=${measure.statistic}`];
  return [measure.outcome, ...parts, ...statistic].join(':');
}
