/** How the studies at the desk stand. They go on while the page is in another room. */
import { proxy } from 'comlink';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RemoteDesk } from '../../desk/client.ts';
import type { BreakEvenFound, InfluenceFound, StudyEvent, StudyKind, StudyProgress } from '../../desk/studies.ts';

export interface StudiesState {
  readonly progress: Readonly<Partial<Record<StudyKind, StudyProgress>>>;
  readonly influence: InfluenceFound | null;
  readonly breakEven: BreakEvenFound | null;
}

const nothing: StudiesState = { progress: {}, influence: null, breakEven: null };

export function afterEvent(state: StudiesState, event: StudyEvent): StudiesState {
  if (event.kind === 'progress') return { ...state, progress: { ...state.progress, [event.of.kind]: event.of } };
  return event.of.kind === 'influence' ? { ...state, influence: event.of } : { ...state, breakEven: event.of };
}

export function useStudies(desk: RemoteDesk): StudiesState {
  const [state, setState] = useState(nothing);
  // Before the forms ask what their studies would take, which keeps the desk busy.
  useLayoutEffect(() => {
    let isHere = true;
    void desk.watchStudies(proxy((event: StudyEvent) => isHere && setState((before) => afterEvent(before, event))));
    return () => {
      isHere = false;
    };
  }, [desk]);
  return state;
}

/** A study is waiting or running. */
export const isGoingOn = (progress: StudyProgress | undefined): boolean => progress?.status === 'running' || progress?.status === 'waiting';
