/** Keeps the study in the browser whenever it has changed and can be run. */
import { useEffect, useState } from 'preact/hooks';
import { type SavedStudy, type Shelf, saveStudy } from './autosave.ts';
import { documentOf, isEdited, isRunnable, isUnchecked, type State } from './state.ts';

/** Not at every step of a slider. */
const waitMs = 800;

/** The browser may forbid it, for example in a private window. */
export function browserShelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function useAutosave(state: State): void {
  const { opened, origin } = state;
  // One study from opening a scenario to opening another.
  const [study, setStudy] = useState({ opened, id: '' });
  if (study.opened !== opened) setStudy({ opened, id: '' });
  const isWorthIt = isEdited(state) && isRunnable(state) && !isUnchecked(state);
  useEffect(() => {
    const shelf = browserShelf();
    if (!isWorthIt || shelf === null) return;
    const timer = setTimeout(() => {
      const savedAt = new Date().toISOString();
      const id = study.id || savedAt;
      if (study.id === '') setStudy({ opened, id });
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
  }, [isWorthIt, state.history, study, opened, origin]);
}
