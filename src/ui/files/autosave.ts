/** What was changed on this page, kept in the browser, so that nothing is lost with the tab. Nothing leaves the machine. */
import type { Document } from '../../scenario/index.ts';
import type { Origin } from '../state/state.ts';

/** A scenario as it was left. */
export interface SavedStudy {
  /** Tells one study from another: saving again replaces it. */
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly title: string;
  /** What was changed, in words, the last change last. */
  readonly changes: readonly string[];
  readonly origin: Pick<Origin, 'file' | 'text' | 'isBuiltIn'>;
  readonly document: Document;
}

/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser may forbid it, for example in a private window. */
export function browserShelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const key = 'inboxsim/studies/1';
/** Older ones make room. */
const mostStudies = 12;

/** The latest first. Whatever cannot be read is taken for nothing. */
export function savedStudies(shelf: Shelf): SavedStudy[] {
  try {
    const found: unknown = JSON.parse(shelf.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter(isStudy) : [];
  } catch {
    return [];
  }
}

/** Keeps a study; when there is no room, the oldest goes. @returns false when it cannot be kept at all */
export function saveStudy(shelf: Shelf, study: SavedStudy): boolean {
  const others = savedStudies(shelf).filter(({ id }) => id !== study.id);
  for (let kept = Math.min(others.length, mostStudies - 1); kept >= 0; kept--) {
    if (write(shelf, [study, ...others.slice(0, kept)])) return true;
  }
  return false;
}

export function forgetStudy(shelf: Shelf, id: string): void {
  write(
    shelf,
    savedStudies(shelf).filter((study) => study.id !== id),
  );
}

function write(shelf: Shelf, studies: readonly SavedStudy[]): boolean {
  try {
    shelf.setItem(key, JSON.stringify(studies));
    return true;
  } catch {
    return false;
  }
}

function isStudy(value: unknown): value is SavedStudy {
  const { id, savedAt, title, changes, origin, document } = (value ?? {}) as Partial<SavedStudy>;
  return (
    [id, savedAt, title, origin?.file, origin?.text].every((text) => typeof text === 'string') &&
    Array.isArray(changes) &&
    typeof document === 'object' &&
    document !== null
  );
}
