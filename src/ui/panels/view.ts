/** What every figure gets: the result, what things are called, and which arms are compared. */
import type { ArmMark, Labels, Lookup } from '../../charts/index.ts';

export interface View {
  readonly lookup: Lookup;
  readonly labels: Labels;
  /** The compared arms, the baseline first. */
  readonly arms: readonly ArmMark[];
  /** Ids of the roles, the most senior first. */
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

export const armNames = (arms: readonly ArmMark[]): string => arms.map((arm) => arm.title).join(', ');
