/** Ties the state to the desk: files are opened, edits checked and runs started there, and what comes back changes the state. */
import { type Dispatch, useCallback, useEffect } from 'preact/hooks';
import { callable, type RemoteDesk } from './desk/client.ts';
import type { RunEvent } from './desk/running.ts';
import type { Field } from './fields.ts';
import { commandFile } from './scenario-file.ts';
import { type Action, isUnchecked, type State } from './state.ts';
import { isPercent, typedOf } from './words/field.ts';

/** @returns how to open a file and how to stop the run */
export function useDesk(desk: RemoteDesk, state: State, dispatch: Dispatch<Action>, fields: readonly Field[]) {
  const { opened, edits, checked, lastEdited, isRunWanted } = state;
  useEffect(() => {
    if (edits === checked) return;
    const kind = fields.find((field) => field.pointer === lastEdited)?.kind ?? 'number';
    const typed = lastEdited === null ? '' : typedOf(edits[lastEdited] ?? 0, kind);
    void desk.edit(opened, edits).then((parsed) => dispatch({ kind: 'checked', edits, parsed, typed, isPercent: isPercent(kind) }));
  }, [desk, opened, edits, checked, lastEdited, fields, dispatch]);
  useEffect(() => {
    if (isRunWanted && !isUnchecked(state)) start(desk, state, dispatch);
  }, [desk, isRunWanted, state, dispatch]);
  const open = useCallback(
    (file: File) =>
      void desk.openFile(file).then((answer) => {
        if ('problems' in answer) dispatch({ kind: 'fileRefused', ...answer });
        else dispatch({ kind: 'opened', ...answer });
      }),
    [desk, dispatch],
  );
  const stop = useCallback(() => void desk.stop(), [desk]);
  return { open, stop };
}

function start(desk: RemoteDesk, { scenario, origin, edits }: State, dispatch: Dispatch<Action>): void {
  const tell = (event: RunEvent): void => {
    if (event.kind === 'resultCame') dispatch({ kind: 'resultCame', shown: { scenario, origin, edits, result: event.result } });
    else dispatch(event);
  };
  dispatch({ kind: 'runStarted', total: scenario.run.replications * scenario.arms.length });
  void desk.run(scenario, commandFile({ scenario, origin, edits }), callable(tell));
}
