/** How the run goes, what is out of date, and the buttons for both. */
import type { Goal } from '../state/goal.ts';
import { isEdited, isRunnable, isRunOfBefore, type State } from '../state/state.ts';
import { exactnessWords } from '../words/exactness.ts';
import { problemWords } from '../words/problem.ts';
import { runWords } from '../words/run.ts';
import { Exactness } from './exactness.tsx';

interface RunBarProps {
  readonly state: State;
  readonly isStale: boolean;
  /** What differs between the numbers shown and the scenario as it stands, in words. */
  readonly changes: readonly string[];
  readonly onRun: (goal?: Goal) => void;
  readonly onStop: () => void;
  readonly onGoal: (goal: Goal) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
}

/** So many are added to a run that is to go on. */
const extension = 20;

export function RunBar(props: RunBarProps) {
  const { state, isStale, changes, onRun, onStop, onGoal } = props;
  const { run, shown } = state;
  const isRunning = run.status === 'running';
  const isMarked = isStale && !isRunning;
  const more = { kind: 'count', replications: (shown?.result.replications ?? 0) + extension } as const;
  return (
    <section class={`run-bar${isMarked ? ' is-stale' : ''}${run.status === 'failed' ? ' is-failed' : ''}`} aria-label={runWords.region}>
      <div class="run-bar-inner">
        <div class="run-text">
          {!isRunnable(state) && <Impossible state={state} />}
          {isMarked ? <Stale changes={changes} /> : <p class="run-line">{lineOf(state)}</p>}
          {isRunning && <progress aria-label={runWords.progress} max={run.total || undefined} value={run.total ? run.done : undefined} />}
          {run.failure && <pre class="failure">{run.failure}</pre>}
          <Exactness goal={state.goal} scenario={state.scenario} result={shown?.result} onChoose={onGoal} />
        </div>
        <div class="run-buttons">
          {/* Before the others: they come and go with edits, and a button must not move away under the pointer. */}
          <Steps {...props} />
          {!isRunning && !isStale && shown && (
            <button type="button" class="quiet" title={exactnessWords.moreHint} onClick={() => onRun(more)}>
              {exactnessWords.more(extension)}
            </button>
          )}
          {isRunOfBefore(state) && (
            <button type="button" class="primary" onClick={() => onRun()}>
              {runWords.runChanged}
            </button>
          )}
          {isRunning ? (
            <button type="button" onClick={onStop}>
              {runWords.stop}
            </button>
          ) : (
            <button type="button" class={isMarked ? 'primary' : ''} onClick={() => onRun()}>
              {isMarked || !shown ? runWords.run : runWords.again}
            </button>
          )}
        </div>
      </div>
      <p class="unseen" role="status">
        {announcementOf(state, isMarked)}
      </p>
    </section>
  );
}

/** Back and forth through the changes. */
function Steps({ state, onUndo, onRedo, onReset }: RunBarProps) {
  const { past, present, future } = state.history;
  if (past.length === 0 && future.length === 0) return null;
  return (
    <>
      <button type="button" class="quiet" disabled={past.length === 0} title={runWords.undoWhat(present.label)} onClick={onUndo}>
        {runWords.undo}
      </button>
      <button type="button" class="quiet" disabled={future.length === 0} title={runWords.redoWhat(future[0]?.label ?? '')} onClick={onRedo}>
        {runWords.redo}
      </button>
      {isEdited(state) && (
        <button type="button" class="quiet" onClick={onReset}>
          {runWords.reset}
        </button>
      )}
    </>
  );
}

function Impossible({ state }: { readonly state: State }) {
  const errors = state.problems.filter(({ severity }) => severity === 'error');
  return (
    <div class="impossible" role="alert">
      <p>
        <strong>{runWords.cannot(errors.length)}</strong>
      </p>
      <ul>
        {errors.slice(0, 5).map((problem) => (
          <li key={`${problem.path}${problem.expected}`}>{problemWords.notice(problem)}</li>
        ))}
      </ul>
    </div>
  );
}

function Stale({ changes }: { readonly changes: readonly string[] }) {
  return (
    <div class="stale">
      <p>
        <strong>{runWords.stale}.</strong> {runWords.staleIntro}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}

function lineOf(state: State): string {
  const { run, shown, scenario } = state;
  const asked = shown?.result.replicationsAsked ?? scenario.run.replications;
  const finished = shown?.result.replications ?? 0;
  switch (run.status) {
    case 'idle':
      return runWords.starting;
    case 'running': {
      const left = run.secondsLeft === null ? '' : ` \u00b7 ${runWords.left(run.secondsLeft)}`;
      return `${runWords.running(run.done, run.total)}${left}${isRunOfBefore(state) ? ` \u00b7 ${runWords.ofBefore}` : ''}`;
    }
    case 'finished':
      return runWords.finished(finished);
    case 'stopped':
      return finished > 0
        ? runWords.stopped(finished, asked, shown?.result.arms.length ?? 0, shown?.scenario.arms.length ?? 0)
        : runWords.stoppedEarly;
    case 'failed':
      return runWords.failed;
    default:
      return run.status satisfies never;
  }
}

/** Only turns of the run are announced, not every step of it. */
function announcementOf(state: State, isMarked: boolean): string {
  if (isMarked) return runWords.stale;
  if (state.run.status !== 'running') return lineOf(state);
  return isRunOfBefore(state) ? runWords.ofBefore : runWords.goesOn(state.run.total);
}
