/** Lines of text about a study: what it would take, how it gets on, what is moved. */
import { gradeText, type ParameterMark, rangeText } from '../../../charts/index.ts';
import type { Cost, StudyProgress } from '../../desk/studies.ts';
import type { NamedParameter } from '../../desk/study-names.ts';
import { restsWords as words } from '../../words/rests.ts';

/** As charts know it; every parameter that is moved has a range and a value. */
export function markOf(named: NamedParameter): ParameterMark {
  const { pointer, name, around, grade, unit, scale, low, base, high } = named;
  return { pointer, name, around, grade: grade ?? null, unit, scale, low: low ?? 0, base: base ?? 0, high: high ?? 0 };
}

/** "○ assumed · Urgent messages the AI flags (Triage, The AI): 63 to 98 %" */
export function movedLine(named: NamedParameter): string {
  const mark = markOf(named);
  return `${gradeText(mark)} \u00b7 ${words.cost.row(mark.name, mark.around)}: ${rangeText(mark.low, mark.high, mark)}`;
}

export function costLine({ simulations, seconds, isAtMost }: Pick<Cost, 'simulations' | 'seconds' | 'isAtMost'>): string {
  const time = seconds === null ? words.cost.timeUnknown : words.cost.time(seconds, isAtMost);
  return `${words.cost.simulations(simulations, isAtMost)}: ${time}.`;
}

/** @param isRunning a comparison is running */
export function progressLine(progress: StudyProgress, isRunning: boolean, hasFound: boolean): string {
  const { status, done, total, isAtMost, secondsLeft, failure } = progress;
  switch (status) {
    case 'waiting':
      return isRunning ? words.waiting : words.running(done, total, isAtMost);
    case 'running': {
      if (isRunning) return `${words.running(done, total, isAtMost)}. ${words.givesWay}`;
      const left = secondsLeft === null ? '' : ` \u00b7 ${words.left(secondsLeft)}`;
      return `${words.running(done, total, isAtMost)}${left}`;
    }
    case 'finished':
      return words.finished;
    case 'stopped':
      return hasFound ? words.stoppedWith : words.stopped;
    case 'failed':
      return words.failed(failure ?? '');
    default:
      return status satisfies never;
  }
}
