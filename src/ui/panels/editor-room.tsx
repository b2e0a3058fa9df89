/** The room in which the scenario is changed, with what it has to ask the desk for. */
import { type Dispatch, useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Feasibility } from '../../experiment/index.ts';
import type { RemoteDesk } from '../desk/client.ts';
import { type Action, documentOf, type State } from '../state/state.ts';
import type { Change, EditorProps } from './change/editor.ts';
import { Lazily } from './lazily.tsx';

const loadEditor = () => import('../rooms/change.tsx');

interface EditorRoomProps {
  readonly state: State;
  readonly desk: RemoteDesk;
  readonly dispatch: Dispatch<Action>;
}

export function EditorRoom({ state, desk, dispatch }: EditorRoomProps) {
  const { opened, scenario, problems, refused } = state;
  const document = documentOf(state);
  const [schema, setSchema] = useState<EditorProps['schema']>(null);
  const [feasibility, setFeasibility] = useState<Feasibility | null>(null);
  useEffect(() => void desk.formSchema().then(setSchema), [desk]);
  useEffect(() => {
    let isWanted = true;
    void desk.feasibility(scenario).then((found) => isWanted && setFeasibility(found));
    return () => {
      isWanted = false;
    };
  }, [desk, scenario]);
  const onEdit = useCallback((change: Change) => dispatch({ kind: 'edited', ...change }), [dispatch]);
  const onNonsense = useCallback((pointer: string, typed: string) => dispatch({ kind: 'typedNonsense', pointer, typed }), [dispatch]);
  const props = useMemo(
    (): EditorProps => ({ document, opened: opened.document, problems, refused, schema, feasibility, onEdit, onNonsense }),
    [document, opened, problems, refused, schema, feasibility, onEdit, onNonsense],
  );
  return <Lazily load={loadEditor} props={props} />;
}
