/** How the run goes, what is out of date, and the buttons for both. */
import { plain } from '../../charts/index.ts';
import type { State } from '../state.ts';
import { runWords } from '../words/run.ts';

interface RunBarProps {
  readonly state: State;
  readonly isStale: boolean;
  /** What differs between the numbers shown and the scenario as it stands, in words. */
  readonly changes: readonly string[];
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
}

export function RunBar(props: RunBarProps) {
  const { state, isStale, changes, onRun, onStop, onReset } = props;
  const { run, shown } = state;
  const isRunning = run.status === 'running';
  const isMarked = isStale && !isRunning;
  return (
    <section class={`run-bar${isMarked ? ' is-stale' : ''}${run.status === 'failed' ? ' is-failed' : ''}`} aria-label={runWords.region}>
      <div class="run-bar-inner">
        <div class="run-text">
          {isMarked ? <Stale changes={changes} /> : <p class="run-line">{lineOf(state)}</p>}
          {isRunning && <progress aria-label={runWords.progress} max={run.total} value={run.done} />}
          {run.failure && <pre class="failure">{run.failure}</pre>}
        </div>
        <div class="run-buttons">
          {/* Before the other: it comes and goes with edits, and a button must not move away under the pointer. */}
          {Object.keys(state.edits).length > 0 && (
            <button type="button" class="quiet" onClick={onReset}>
              {runWords.reset}
            </button>
          )}
          {isRunning ? (
            <button type="button" onClick={onStop}>
              {runWords.stop}
            </button>
          ) : (
            <button type="button" class={isMarked ? 'primary' : ''} onClick={onRun}>
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

function lineOf({ run, shown, scenario }: State): string {
  const asked = shown?.result.replicationsAsked ?? scenario.run.replications;
  const finished = shown?.result.replications ?? 0;
  switch (run.status) {
    case 'idle':
      return runWords.starting;
    case 'running': {
      const left = run.secondsLeft === null ? '' : ` \u00b7 ${runWords.left(run.secondsLeft)}`;
      return `${runWords.running(run.done, run.total)}${left}`;
    }
    case 'finished':
      return runWords.finished(finished);
    case 'stopped':
      return finished > 0 ? runWords.stopped(finished, asked) : runWords.stoppedEarly;
    case 'failed':
      return runWords.failed;
    default:
      return run.status satisfies never;
  }
}

/** Only turns of the run are announced, not every step of it. */
function announcementOf(state: State, isMarked: boolean): string {
  if (isMarked) return runWords.stale;
  return state.run.status === 'running' ? `${runWords.starting} ${plain(state.run.total, 0)}` : lineOf(state);
}
