/** The page: state in, panels out, and the two things that take time: opening a file and running. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Runner } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { changesOf } from './changes.ts';
import { editOf, resetOf } from './editing.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type Opened, openFile } from './opening.ts';
import { Fields } from './panels/Fields.tsx';
import { Header } from './panels/Header.tsx';
import { Limits } from './panels/Limits.tsx';
import { Problems } from './panels/Problems.tsx';
import { Results } from './panels/Results.tsx';
import { RunBar } from './panels/RunBar.tsx';
import { TakeAway } from './panels/TakeAway.tsx';
import { runScenario } from './running.ts';
import { type Action, initialState, isStale, type Origin, reduce, type State } from './state.ts';
import { useFileDrop } from './useFileDrop.ts';
import { pageWords } from './words/page.ts';
import { runWords } from './words/run.ts';

type StartRun = (origin: Origin, scenario: Scenario, edits: State['edits']) => void;

interface AppProps {
  readonly origin: Origin;
  readonly scenario: Scenario;
  readonly runner: Runner;
}

export function App({ origin, scenario, runner }: AppProps) {
  const [state, dispatch] = useReducer(reduce, initialState(origin, scenario));
  const { run, stop } = useRun(runner, dispatch);
  useEffect(() => run(origin, scenario, {}), [run, origin, scenario]);
  const open = useCallback(
    (file: File) => void openFile(file).then((opened) => receive(opened, dispatch, run)),
    [run],
  );
  const isDropping = useFileDrop(open);
  const { fields, isOwn } = useMemo(() => fieldsOf(state.opened), [state.opened]);
  const isOld = isStale(state);
  const { shown } = state;
  const changes = useMemo(() => (isOld && shown ? changesOf(shown.scenario, state.scenario, fields) : []), [isOld, shown, state.scenario, fields]);
  return (
    <div class={isDropping ? 'page is-dropping' : 'page'}>
      <a class="skip" href="#main">
        {pageWords.skip}
      </a>
      <Header scenario={state.scenario} onOpen={open} />
      <RunBar
        state={state}
        isStale={isOld}
        changes={changes}
        onRun={() => run(state.origin, state.scenario, state.edits)}
        onStop={stop}
        onReset={() => dispatch({ kind: 'editsReset' })}
      />
      <main id="main" tabIndex={-1}>
        {state.refusedFile && <Problems {...state.refusedFile} onClose={() => dispatch({ kind: 'fileProblemsClosed' })} />}
        {shown ? (
          <Results
            shown={shown}
            hiddenArms={state.hiddenArms}
            isRunning={state.run.status === 'running'}
            isStale={isOld}
            onToggleArm={(arm) => dispatch({ kind: 'armToggled', arm })}
          />
        ) : (
          <p class="waiting">{runWords.waiting}</p>
        )}
        <Fields
          fields={fields}
          isOwn={isOwn}
          opened={state.opened}
          edits={state.edits}
          refused={state.refused}
          onType={(field: Field, typed: string) => dispatch(editOf(state, field, typed))}
          onReset={(field: Field) => dispatch(resetOf(state, field))}
        />
        {shown && <TakeAway shown={shown} />}
        <Limits />
      </main>
      {isDropping && <p class="drop-hint">{pageWords.dropHere}</p>}
    </div>
  );
}

/** A file that is good is run at once; one that is not leaves everything as it is. */
function receive(opened: Opened, dispatch: (action: Action) => void, run: StartRun): void {
  if ('problems' in opened) return dispatch({ kind: 'fileRefused', ...opened });
  dispatch({ kind: 'opened', ...opened });
  run(opened.origin, opened.scenario, {});
}

/** Starts and stops runs; of overlapping ones only the last is heard. */
function useRun(runner: Runner, dispatch: (action: Action) => void) {
  const current = useRef<AbortController | undefined>(undefined);
  const run = useCallback(
    (origin: Origin, scenario: Scenario, edits: State['edits']) => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const tell = (action: Action) => {
        if (current.current === controller) dispatch(action);
      };
      void runScenario({ scenario, origin, edits, runner, signal: controller.signal, tell });
    },
    [runner, dispatch],
  );
  const stop = useCallback(() => current.current?.abort(), []);
  return { run, stop };
}
