/**
 * An experiment that is made while its first replications run: to make one all arms are compiled, which takes as long as half a
 * replication, and the workers need not wait for it.
 */
import type { Experiment } from '../../experiment/index.ts';

export interface LateExperiment extends Experiment {
  /** Makes it, and what the first look at it needs, if that has not been done. What goes wrong is thrown at whoever needs it first. */
  prepare(): void;
}

export function createLateExperiment(create: () => Experiment): LateExperiment {
  let made: Experiment | undefined;
  const get = (): Experiment => {
    made ??= create();
    return made;
  };
  return {
    prepare() {
      try {
        get().result({ isOverview: true });
      } catch {
        // Tried again, and told, when a replication is added.
      }
    },
    add: (result) => get().add(result),
    has: (arm, replication) => made?.has(arm, replication) ?? false,
    finishedCount: (arms) => made?.finishedCount(arms) ?? 0,
    judgeBy: (request) => get().judgeBy(request),
    precision: () => get().precision(),
    valuesOf: (arm, measure) => get().valuesOf(arm, measure),
    result: (part) => get().result(part),
    resultSteps: (part) => get().resultSteps(part),
  };
}
