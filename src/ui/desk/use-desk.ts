/** Ties the state to the desk: files are opened, documents checked and runs started there, and what comes back changes the state. */
import { type Dispatch, useCallback, useEffect, useRef } from 'preact/hooks';
import type { SavedStudy } from '../files/autosave.ts';
import { commandFile } from '../files/scenario-file.ts';
import { replicationsOf } from '../state/goal.ts';
import { type Action, documentOf, isUnchecked, type State } from '../state/state.ts';
import { savedWords } from '../words/gallery.ts';
import { runWords } from '../words/run.ts';
import { callable, type RemoteDesk } from './client.ts';
import type { Opened } from './opening.ts';
import type { RunEvent } from './running.ts';

/** @returns how to open a file, a scenario of the library or one that was kept, and how to stop the run */
export function useDesk(desk: RemoteDesk, state: State, dispatch: Dispatch<Action>) {
  const { opened, checked, isRunWanted } = state;
  const document = documentOf(state);
  useEffect(() => {
    if (document !== checked) void desk.edit(opened, document).then((parsed) => dispatch({ kind: 'checked', document, parsed }));
  }, [desk, opened, document, checked, dispatch]);
  const runs = useRef(0);
  useEffect(() => {
    if (!isRunWanted || isUnchecked(state)) return;
    runs.current += 1;
    const mine = runs.current;
    // A run that was stopped may still have something to tell when the next one has begun.
    start(desk, state, (action) => runs.current === mine && dispatch(action));
  }, [desk, isRunWanted, state, dispatch]);
  useEffect(() => {
    const tell = ({ reason }: PromiseRejectionEvent) =>
      dispatch({ kind: 'runEnded', status: 'failed', failure: runWords.broken(String(reason)) });
    addEventListener('unhandledrejection', tell);
    return () => removeEventListener('unhandledrejection', tell);
  }, [dispatch]);
  const asked = useRef(0);
  /** Of several that were asked for the last is opened, in whatever order they come. */
  const take = useCallback(
    async (answer: Promise<Opened>, left?: SavedStudy) => {
      asked.current += 1;
      const mine = asked.current;
      const found = await answer;
      if (asked.current !== mine) return;
      if ('problems' in found) return dispatch({ kind: 'fileRefused', ...found });
      dispatch({ kind: 'opened', ...found, savedAs: left?.id });
      if (left) dispatch({ kind: 'edited', document: left.document, label: savedWords.restored });
    },
    [dispatch],
  );
  const open = useCallback((file: File) => void take(desk.openFile(file)), [desk, take]);
  const openBuiltIn = useCallback((id: string) => void take(desk.openBuiltIn(id)), [desk, take]);
  const restore = useCallback((study: SavedStudy) => void take(desk.reopen(study.origin), study), [desk, take]);
  /** The page says so at once. The desk may be at something that takes a moment; what is finished then comes, and counts. */
  const stop = useCallback(() => {
    dispatch({ kind: 'runEnded', status: 'stopped' });
    void desk.stop();
  }, [desk, dispatch]);
  return { open, openBuiltIn, restore, stop };
}

function start(desk: RemoteDesk, { scenario, origin, opened, goal }: State, dispatch: Dispatch<Action>): void {
  const tell = (event: RunEvent): void => {
    if (event.kind === 'resultCame') dispatch({ kind: 'resultCame', shown: { scenario, origin, opened, goal, result: event.result } });
    else dispatch(event);
  };
  dispatch({ kind: 'runStarted', scenario, total: (replicationsOf(goal, scenario) ?? 0) * scenario.arms.length });
  void desk.run(scenario, goal, commandFile({ scenario, origin, opened }), callable(tell));
}
