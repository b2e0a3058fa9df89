/** The arm that a study is about at first. */
import type { ArmMark } from '../../../charts/index.ts';
import { type Scenario, usesAi } from '../../../scenario/index.ts';

/** The first one with an AI, of which least is known; otherwise the first. Undefined when there is none beside the baseline. */
export const usualArm = ({ arms }: Scenario, others: readonly ArmMark[]): ArmMark | undefined =>
  others.find(({ index }) => usesAi(arms[index].world)) ?? others[0];
