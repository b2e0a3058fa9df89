/**
 * What of a run is shown, and when. First an overview of the arms that have their first replications, as soon as one is among them that had
 * to be simulated; then one of all arms; then all there is, again and again.
 */
import type { Experiment, ResultPart } from '../../experiment/index.ts';
import { armsToShow, firstReplications } from './first-jobs.ts';

/** A part of a result, and how many replications it rests on. */
export interface Look {
  readonly part: Required<ResultPart>;
  readonly replications: number;
}

export interface Looks {
  /** What can be shown beyond what was, if anything. */
  next(): Look | undefined;
  /** The same at the end of the run: no overview, for nothing follows. */
  last(): Look | undefined;
  /** It is shown. */
  taken(look: Look): void;
}

interface Run {
  readonly experiment: Pick<Experiment, 'has' | 'finishedCount'>;
  readonly armCount: number;
  /** Arms of which the first replications are known: they alone are no first look. */
  readonly begun: readonly number[];
  /** Goes on from replications that were shown before: all of it is shown from the beginning. */
  readonly isContinued: boolean;
}

export function createLooks({ experiment, armCount, begun, isContinued }: Run): Looks {
  const everyArm = Array.from({ length: armCount }, (_, arm) => arm);
  let shown: Look | undefined;

  const isBeyond = ({ part, replications }: Look): boolean =>
    shown === undefined ||
    part.arms.length > shown.part.arms.length ||
    replications > shown.replications ||
    (shown.part.isOverview && !part.isOverview);

  const lookAt = (arms: readonly number[], isOverview: boolean): Look | undefined => {
    const look = { part: { arms, isOverview }, replications: experiment.finishedCount(arms) };
    return isBeyond(look) ? look : undefined;
  };

  const someArms = (isOverview: boolean): Look | undefined => {
    const arms = armsToShow(armCount, experiment.has);
    // Known arms alone are worth a look only at the end, when nothing follows.
    const saysNew = !isOverview || arms.some((arm) => !begun.includes(arm));
    const isWorthIt = arms.length > 1 && saysNew && arms.length >= (shown?.part.arms.length ?? 0);
    return isWorthIt ? lookAt(arms, isOverview) : undefined;
  };

  const hasAll = (): boolean => experiment.finishedCount() >= firstReplications;
  return {
    next() {
      const isFirstOfAll = shown === undefined || shown.part.arms.length < armCount;
      return hasAll() ? lookAt(everyArm, isFirstOfAll && !isContinued) : someArms(true);
    },
    last: () => (hasAll() ? lookAt(everyArm, false) : someArms(false)),
    taken(look) {
      shown = look;
    },
  };
}
