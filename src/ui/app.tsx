/** The page: state in, panels out. */
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Scenario } from '../scenario/index.ts';
import { changesOf } from './changes.ts';
import type { RemoteDesk } from './desk/client.ts';
import { type Field, fieldsOf } from './fields.ts';
import { Fields } from './panels/fields.tsx';
import { Header } from './panels/header.tsx';
import { Limits } from './panels/limits.tsx';
import { Problems } from './panels/problems.tsx';
import { Results } from './panels/results.tsx';
import { RunBar } from './panels/run-bar.tsx';
import { TakeAway } from './panels/take-away.tsx';
import { type Action, initialState, isStale, type Origin, reduce } from './state.ts';
import { useDesk } from './use-desk.ts';
import { useFileDrop } from './use-file-drop.ts';
import { readTyped } from './words/field.ts';
import { pageWords } from './words/page.ts';
import { runWords } from './words/run.ts';

interface AppProps {
  readonly origin: Origin;
  readonly scenario: Scenario;
  readonly desk: RemoteDesk;
  /** Why the desk died, if it did. */
  readonly death: Promise<string>;
}

export function App({ origin, scenario, desk, death }: AppProps) {
  const [state, dispatch] = useReducer(reduce, undefined, () => initialState(origin, scenario));
  const { fields, isOwn } = useMemo(() => fieldsOf(state.opened), [state.opened]);
  const { open, stop } = useDesk(desk, state, dispatch, fields);
  useEffect(
    () => void death.then((reason) => dispatch({ kind: 'runEnded', status: 'failed', failure: runWords.deskDied(reason) })),
    [death],
  );
  const isDropping = useFileDrop(open);
  const isOld = isStale(state);
  const { shown } = state;
  const changes = useMemo(
    () => (isOld && shown ? changesOf(shown.scenario, state.scenario, fields) : []),
    [isOld, shown, state.scenario, fields],
  );
  // The same elements as before are left alone, so that the ticking progress bar redraws nothing else.
  const { hiddenArms, edits, refused, opened } = state;
  const isRunning = state.run.status === 'running';
  const results = useMemo(
    () =>
      shown && (
        <Results
          shown={shown}
          hiddenArms={hiddenArms}
          isRunning={isRunning}
          isStale={isOld}
          onToggleArm={(arm) => dispatch({ kind: 'armToggled', arm })}
        />
      ),
    [shown, hiddenArms, isRunning, isOld],
  );
  const fieldPanel = useMemo(
    () => (
      <Fields
        fields={fields}
        isOwn={isOwn}
        opened={opened}
        edits={edits}
        refused={refused}
        onType={(field, typed) => dispatch(typedAction(field, typed))}
        onReset={(field) => dispatch({ kind: 'edited', pointer: field.pointer, value: undefined })}
      />
    ),
    [fields, isOwn, opened, edits, refused],
  );
  return (
    <div class="page">
      <a class="skip" href="#main">
        {pageWords.skip}
      </a>
      <Header scenario={state.scenario} onOpen={open} />
      <RunBar
        state={state}
        isStale={isOld}
        changes={changes}
        onRun={() => dispatch({ kind: 'runWanted' })}
        onStop={stop}
        onReset={() => dispatch({ kind: 'editsReset' })}
      />
      <main id="main" tabIndex={-1}>
        {state.refusedFile && <Problems {...state.refusedFile} onClose={() => dispatch({ kind: 'fileProblemsClosed' })} />}
        {results ?? <p class="waiting">{runWords.waiting}</p>}
        {fieldPanel}
        {shown && <TakeAway shown={shown} scenarioText={() => desk.scenarioText(shown.origin, shown.scenario, shown.edits)} />}
        <Limits />
      </main>
      {isDropping && <p class="drop-hint">{pageWords.dropHere}</p>}
    </div>
  );
}

/** What typing into a field does. */
function typedAction({ pointer, kind, parameter }: Field, typed: string): Action {
  const value = readTyped(typed, kind);
  if (value === undefined) return { kind: 'typedNonsense', pointer, typed };
  return { kind: 'edited', pointer, value: value === parameter.value ? undefined : value };
}
