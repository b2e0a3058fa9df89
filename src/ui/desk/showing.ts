/** Works out what is to be shown, in turns with whatever else the desk is asked, and tells it. */
import { allAtOnce, type Experiment, type ExperimentResult } from '../../experiment/index.ts';
import type { Look, Looks } from './looks.ts';
import { inTurns } from './turns.ts';

/** Results are told at most this often: the page has to draw each. */
const everyMs = 400;
/** What takes long leaves so many times its own time to those who simulate. */
const restOfWork = 3;

export interface Showing {
  /** There may be something new. */
  offer(): void;
  /** Shows what there is to be shown at the end of the run. @throws what went wrong in working it out, also before */
  end(): Promise<void>;
}

interface Run {
  readonly looks: Looks;
  readonly experiment: Pick<Experiment, 'resultSteps'>;
  readonly tell: (result: ExperimentResult) => void | Promise<void>;
  /** False: nobody waits for it any more. */
  readonly isWanted: () => boolean;
  /** Clock in milliseconds. */
  readonly now: () => number;
}

export function createShowing({ looks, experiment, tell, isWanted, now }: Run): Showing {
  let notBefore = Number.NEGATIVE_INFINITY;
  let current: Promise<void> | undefined;
  const failures: unknown[] = [];

  async function show(look: Look): Promise<void> {
    if (!isWanted()) return;
    const startMs = now();
    looks.taken(look);
    const steps = experiment.resultSteps(look.part);
    // An overview takes less than a turn of anybody else would: the first interval is not kept waiting.
    const result = look.part.isOverview ? allAtOnce(steps) : await inTurns(steps, isWanted, now);
    if (result !== undefined && isWanted()) await tell(result);
    notBefore = now() + Math.max(everyMs, restOfWork * (now() - startMs));
  }

  return {
    offer() {
      if (current !== undefined || now() < notBefore) return;
      const look = looks.next();
      if (look === undefined) return;
      current = show(look)
        .catch((error) => void failures.push(error))
        .finally(() => {
          current = undefined;
        });
    },
    async end() {
      await current;
      if (failures.length > 0) throw failures[0];
      const look = looks.last();
      if (look !== undefined) await show(look);
    },
  };
}
