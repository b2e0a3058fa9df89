/** Constraints as a person writes them: `urgentFirstReadMin:group=lep-65-limited <= baseline + 10 tolerance 2`. */
import type { Layout, Measure } from '../model/index.ts';
import { isMisnamed, type Misnamed, namedMeasure } from './named-measure.ts';

/** What an arm must keep to be chosen. */
export interface NamedConstraint {
  readonly text: string;
  readonly measure: Measure;
  readonly relation: '<=' | '>=';
  /** Whether the limit is added to what the baseline has, in each replication. */
  readonly isRelativeToBaseline: boolean;
  /** In the unit of the outcome, as is the next. */
  readonly limit: number;
  /** An arm whose true mean is nearer to the limit than this may count as keeping it or as breaking it. Above zero. */
  readonly tolerance: number;
}

const number = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const form = new RegExp(
  String.raw`^([^<>=]+(?:=[^<>=\s]+)*)\s*(<=|>=)\s*(baseline)?\s*([+-])?\s*(${number})?(?:\s+tolerance\s+(${number}))?$`,
  'i',
);

/** Where nothing is said of the tolerance: a part of the limit's size. */
const usualTolerance = 0.1;

export function namedConstraint(text: string, layout: Layout): NamedConstraint | Misnamed {
  const [, name, relation, baseline, sign, digits, tolerant] = text.trim().match(form) ?? [];
  const isRelativeToBaseline = baseline !== undefined;
  const isWhole = isRelativeToBaseline ? (sign === undefined) === (digits === undefined) : digits !== undefined;
  if (name === undefined || !isWhole) {
    const hint = 'such as "urgentFirstReadMin:group=lep-65-limited <= baseline + 10" or "needsMetFraction >= 0.9"';
    return { expected: 'OUTCOME <= LIMIT or OUTCOME >= LIMIT', got: text, hint };
  }
  const measure = namedMeasure(name, layout);
  if (isMisnamed(measure)) return measure;
  const limit = (sign === '-' ? -1 : 1) * Number(digits ?? 0);
  const tolerance = tolerant === undefined ? usualTolerance * Math.abs(limit) : Number(tolerant);
  if (!(tolerance > 0)) {
    const hint = `a difference too small to matter, such as "${text.trim().replace(/\s+tolerance.*$/i, '')} tolerance 0.01"`;
    return { expected: 'a tolerance above 0 beside a limit of 0', got: text, hint };
  }
  return {
    text: text.trim().replace(/\s+tolerance.*$/i, ''),
    measure,
    relation: relation as '<=' | '>=',
    isRelativeToBaseline,
    limit,
    tolerance,
  };
}
