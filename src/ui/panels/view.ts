/** What every figure gets: the result, what things are called, and which arms are compared. */
import type { ArmMark, Labels, Lookup } from '../../charts/index.ts';

/** How numbers are shown, on the whole page: as they are, as the difference from the baseline, or as that in per cent of the baseline. */
export type Mode = 'values' | 'change' | 'relative';

export interface View {
  readonly lookup: Lookup;
  readonly labels: Labels;
  /** The compared arms, the baseline first. */
  readonly arms: readonly ArmMark[];
  /** Ids of the roles, the most senior first. */
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly mode: Mode;
}

export const armNames = (arms: readonly ArmMark[]): string => arms.map((arm) => arm.title).join(', ');
