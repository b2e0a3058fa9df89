/**
 * An experiment that is made while its first replications run: to make one all arms are compiled, which takes as long as half a
 * replication, and the workers need not wait for it.
 */
import type { Experiment } from '../../experiment/index.ts';

export interface LateExperiment extends Experiment {
  /** Makes it, if that has not been done. What goes wrong is thrown at whoever needs it first. */
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
        get();
      } catch {
        // Tried again, and told, when a replication is added.
      }
    },
    add: (result) => get().add(result),
    has: (arm, replication) => made?.has(arm, replication) ?? false,
    finishedCount: () => made?.finishedCount() ?? 0,
    judgeBy: (request) => get().judgeBy(request),
    valuesOf: (arm, measure) => get().valuesOf(arm, measure),
    result: () => get().result(),
  };
}
