/** What is said of an outcome. */

export type Direction = 'lower' | 'higher' | 'neither';

export interface OutcomeDefinition {
  readonly title: string;
  readonly unit: 'min' | 'min/day' | 'fraction' | 'count' | 'count/day' | 'ratio' | 'USD/day';
  readonly better: Direction;
  readonly definition: string;
  /** Of what it is a share or a mean in a patient group: nobody should read a figure of portal users as one of all patients. */
  readonly denominator: string;
}

export const outcome = (
  title: string,
  unit: OutcomeDefinition['unit'],
  better: Direction,
  definition: string,
  denominator = 'messages of the group',
): OutcomeDefinition => ({
  title,
  unit,
  better,
  definition,
  denominator,
});
