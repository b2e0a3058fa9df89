/** The catalogue of outcomes: what each means, its unit, and which direction is better. The one place that names them all. */
import { access } from './catalogue/access.ts';
import { ai } from './catalogue/ai.ts';
import { money } from './catalogue/money.ts';
import { safety } from './catalogue/safety.ts';
import { timeliness } from './catalogue/timeliness.ts';
import { work } from './catalogue/work.ts';

export type { Direction, OutcomeDefinition } from './catalogue/definition.ts';

export const outcomes = { ...work, ...timeliness, ...safety, ...access, ...ai, ...money } as const;

export type OutcomeId = keyof typeof outcomes;

export type Statistic = 'mean' | 'p50' | 'p90' | 'fraction' | 'perDay' | 'timeAverage' | 'quartileRatio' | 'gini';

/** What a number measures. A dimension that does not apply is null: the row is then the total over it. */
export interface Measure {
  readonly outcome: OutcomeId;
  readonly statistic: Statistic;
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly category: string | null;
}

/** A curve: one value for each x. */
export interface Series {
  /**
   * `backlogByHourOfWeek`: open messages at the start of each hour of the week (x = 0..167, Monday first; by role and total).
   * `inboxMinByHourOfDay`, `afterHoursMinByHourOfDay`, `visitMinByHourOfDay`: minutes per FTE and business day in each hour (x = 0..23; by
   * role); those of visits are no part of those of the inbox.
   * `inboxMinByHourOfWeek`: minutes per FTE in each hour of the week, holidays included (x = 0..167, Monday first; by role).
   * `answeredWithinFraction`: share of threads answered within x minutes (total, by group and by category).
   */
  readonly curve:
    | 'backlogByHourOfWeek'
    | 'inboxMinByHourOfDay'
    | 'afterHoursMinByHourOfDay'
    | 'visitMinByHourOfDay'
    | 'inboxMinByHourOfWeek'
    | 'answeredWithinFraction';
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly category: string | null;
  readonly x: readonly number[];
}

/** What the numbers of a replication mean: values[i] is measures[i]; the curves follow one another in `curves`. */
export interface Layout {
  readonly measures: readonly Measure[];
  readonly series: readonly Series[];
  /** What the columns of a replication's fates of needs refer to: streams of needs, and patient groups. */
  readonly needs?: { readonly sources: readonly string[]; readonly groups: readonly string[] };
}
