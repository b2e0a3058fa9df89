/** What is said of an outcome. */

export type Direction = 'lower' | 'higher' | 'neither';

export interface OutcomeDefinition {
  readonly title: string;
  readonly unit: 'min' | 'min/day' | 'fraction' | 'count' | 'count/day' | 'ratio' | 'USD/day';
  readonly better: Direction;
  readonly definition: string;
}

export const outcome = (title: string, unit: OutcomeDefinition['unit'], better: Direction, definition: string): OutcomeDefinition => ({
  title,
  unit,
  better,
  definition,
});
