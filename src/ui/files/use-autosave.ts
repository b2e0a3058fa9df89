/** Keeps the study in the browser whenever it has changed and can be run. */
import { useEffect, useRef } from 'preact/hooks';
import { documentOf, isEdited, isRunnable, isUnchecked, type State } from '../state/state.ts';
import { browserShelf, type SavedStudy, saveStudy } from './autosave.ts';

/** Not at every step of a slider. */
const waitMs = 800;

export function useAutosave(state: State): void {
  const { opened, origin, savedAs } = state;
  // One study from opening a scenario to opening another.
  const study = useRef({ opened, id: savedAs });
  if (study.current.opened !== opened) study.current = { opened, id: savedAs };
  const isWorthIt = isEdited(state) && isRunnable(state) && !isUnchecked(state);
  useEffect(() => {
    const shelf = browserShelf();
    if (!isWorthIt || shelf === null) return;
    const timer = setTimeout(() => {
      const savedAt = new Date().toISOString();
      const id = study.current.id ?? savedAt;
      study.current = { opened, id };
      const { past, present } = state.history;
      const { file, text, isBuiltIn } = origin;
      const saved: SavedStudy = {
        id,
        savedAt,
        title: state.scenario.title,
        changes: [...past, present].flatMap(({ label }) => (label === '' ? [] : [label])),
        origin: { file, text, isBuiltIn },
        document: documentOf(state),
      };
      saveStudy(shelf, saved);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [isWorthIt, state.history, opened, origin]);
}
