/** The page, from top to bottom. */
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Document, Scenario } from '../scenario/index.ts';
import type { RemoteDesk } from './desk/client.ts';
import { useDesk } from './desk/use-desk.ts';
import { changesSince } from './document/changes-since.ts';
import { type Field, fieldsOf } from './document/fields.ts';
import { withNumberAt } from './document/study-place.ts';
import { useAutosave } from './files/use-autosave.ts';
import { useFileDrop } from './files/use-file-drop.ts';
import { EditorRoom } from './panels/editor-room.tsx';
import { Fields } from './panels/fields.tsx';
import { Header } from './panels/header.tsx';
import { Limits } from './panels/limits.tsx';
import { Problems } from './panels/problems.tsx';
import { Results } from './panels/results.tsx';
import { RoomChoice } from './panels/room-choice.tsx';
import { RunBar } from './panels/run-bar.tsx';
import { type Action, documentOf, initialState, isStale, type Origin, reduce } from './state/state.ts';
import { useRoom } from './use-room.ts';
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
  const room = useRoom();
  const { open, openBuiltIn, restore, stop } = useDesk(desk, state, dispatch);
  useAutosave(state);
  useEffect(
    () => void death.then((reason) => dispatch({ kind: 'runEnded', status: 'failed', failure: runWords.deskDied(reason) })),
    [death],
  );
  const isDropping = useFileDrop(open);
  const isOld = isStale(state);
  const { shown, hiddenArms, mode, refused, opened } = state;
  const document = documentOf(state);
  const { fields, isOwn } = useMemo(() => fieldsOf(opened, document), [opened, document]);
  const changes = useMemo(
    () => (isOld && shown ? changesSince(shown.scenario, state.scenario, fields) : []),
    [isOld, shown, state.scenario, fields],
  );
  // The same elements as before are left alone, so that the ticking progress bar redraws nothing else.
  const isRunning = state.run.status === 'running';
  const results = useMemo(
    () =>
      shown &&
      room !== 'change' && (
        <Results
          room={room}
          shown={shown}
          desk={desk}
          hiddenArms={hiddenArms}
          mode={mode}
          isRunning={isRunning}
          isStale={isOld}
          onToggleArm={(arm) => dispatch({ kind: 'armToggled', arm })}
          onMode={(chosen) => dispatch({ kind: 'modeChosen', mode: chosen })}
        />
      ),
    [room, shown, desk, hiddenArms, mode, isRunning, isOld],
  );
  const fieldPanel = useMemo(
    () => (
      <Fields
        fields={fields}
        isOwn={isOwn}
        opened={opened}
        document={document}
        refused={refused}
        onValue={(field, value) => dispatch(numberAction(opened, document, field, value))}
        onNonsense={({ pointer }, typed) => dispatch({ kind: 'typedNonsense', pointer, typed })}
      />
    ),
    [fields, isOwn, opened, document, refused],
  );
  return (
    <div class="page">
      <a class="skip" href="#main">
        {pageWords.skip}
      </a>
      <Header scenario={state.scenario} desk={desk} onOpen={open} onOpenBuiltIn={openBuiltIn} onRestore={restore} />
      <RunBar
        state={state}
        isStale={isOld}
        changes={changes}
        onRun={(goal) => dispatch({ kind: 'runWanted', goal })}
        onStop={stop}
        onGoal={(goal) => dispatch({ kind: 'goalChosen', goal })}
        onUndo={() => dispatch({ kind: 'undone' })}
        onRedo={() => dispatch({ kind: 'redone' })}
        onReset={() => dispatch({ kind: 'edited', document: opened.document, label: runWords.resetLabel })}
      />
      <RoomChoice room={room} />
      <main id="main" tabIndex={-1}>
        {state.refusedFile && <Problems {...state.refusedFile} onClose={() => dispatch({ kind: 'fileProblemsClosed' })} />}
        {room === 'change' && <EditorRoom state={state} desk={desk} dispatch={dispatch} />}
        {room !== 'change' && (results ?? <p class="waiting">{runWords.waiting}</p>)}
        {room === 'answer' && fieldPanel}
        {room === 'answer' && <Limits />}
      </main>
      {isDropping && <p class="drop-hint">{pageWords.dropHere}</p>}
    </div>
  );
}

function numberAction(opened: Scenario, edited: Document, { pointer, label }: Field, value: number): Action {
  return { kind: 'edited', document: withNumberAt(edited, opened.document, pointer, value), label, pointer };
}
