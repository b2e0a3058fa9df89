/** What all parts of a form need: what is edited, in which scope, and how to change it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Document, Problem } from '../../../scenario/index.ts';
import { armsOf } from '../../document/arms.ts';
import type { JsonSchema } from '../../document/json-schema.ts';
import { placeTitle } from '../../document/place-label.ts';
import { at, isSame, type Json } from '../../document/pointer.ts';
import { pointerOfPath, problemPath, problemsIn } from '../../document/problem-places.ts';
import { withNumber } from '../../document/quantity.ts';
import { type Refusals, typedAt, typedCount } from '../../document/refusals.ts';
import { dropFromArm, openedRootOf, pointerInDocument, replaceIn, resetIn, rootOf, type ScopeId, setIn } from '../../document/scope.ts';
import { studyPlaceTitle } from '../../document/study-place.ts';
import type { Change } from './editor.ts';

export interface Editing {
  readonly document: Document;
  readonly opened: Document;
  readonly schema: JsonSchema;
  readonly problems: readonly Problem[];
  readonly scope: ScopeId;
  /** What pointers refer to: the document, or the world of the arm. */
  readonly root: Json;
  readonly openedRoot: Json;
  readonly refused: Refusals;
  readonly onEdit: (change: Change) => void;
  /** What was typed at a place of the document is no value. */
  readonly onNonsense: (pointer: string, typed: string) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('a form stands outside of an editor');
  return editing;
}

/** The same editing for one arm, or for all of them. */
export function inScope(editing: Editing, scope: ScopeId): Editing {
  const { document, opened } = editing;
  if (scope === editing.scope) return editing;
  return { ...editing, scope, root: rootOf(document, scope), openedRoot: openedRootOf(opened, document, scope) };
}

/** The words for the list of what can be undone. */
function labelOf({ document, root, scope }: Editing, pointer: string): string {
  const arm = armsOf(document).find(({ id }) => id === scope);
  const title = placeTitle(root, pointer);
  return arm === undefined ? title : `${arm.title}, ${title}`;
}

/** A number, text or choice; evidence around a number stays. */
export function edit(editing: Editing, pointer: string, value: Json): void {
  const { document, scope, root, openedRoot } = editing;
  const changed =
    typeof value === 'number'
      ? replaceIn(document, scope, pointer, withNumber(at(root, pointer), at(openedRoot, pointer), value))
      : setIn(document, scope, pointer, value);
  change(editing, pointer, changed);
}

const change = (editing: Editing, pointer: string, document: Document): void =>
  editing.onEdit({ label: labelOf(editing, pointer), document, pointer: inDocument(editing, pointer) });

const inDocument = ({ document, scope }: Editing, pointer: string): string => pointerInDocument(document, scope, pointer);

/** A whole value; undefined takes it out. */
export const replace = (editing: Editing, pointer: string, value: Json): void =>
  change(editing, pointer, replaceIn(editing.document, editing.scope, pointer, value));

/** The arm has no value of its own there any more. */
export function drop(editing: Editing, pointer: string): void {
  const { document, scope } = editing;
  if (scope !== null) change(editing, pointer, dropFromArm(document, scope, pointer));
}

/** As it was opened; what was typed and is no value goes as well. */
export function reset(editing: Editing, pointer: string): void {
  const { document, opened, scope } = editing;
  change(editing, pointer, isChanged(editing, pointer) ? resetIn(document, opened, scope, pointer) : document);
}

/** What was typed is no value: it is kept, and the document as it is. */
export const keepTyped = (editing: Editing, pointer: string, typed: string): void =>
  editing.onNonsense(inDocument(editing, pointer), typed);

/** True when a place is not as it was opened. */
export const isChanged = ({ root, openedRoot }: Editing, pointer: string): boolean => !isSame(at(root, pointer), at(openedRoot, pointer));

/** Errors of an arm, wherever in it. */
export const armProblems = ({ document, problems }: Editing, index: number): readonly Problem[] =>
  problemsIn(problems, problemPath(document, `/arms/${index}`)).filter(({ severity }) => severity === 'error');

/** What a problem is about, in words. */
export function problemName({ document }: Editing, { path }: Problem): string {
  const pointer = pointerOfPath(document, path) ?? '';
  return pointer === '' ? path : studyPlaceTitle(document, pointer);
}

/** Errors at a place or in it. In an arm they stand at its patch, if it has one there, or else in what all arms have. */
export function problemsAt(editing: Editing, pointer: string): readonly Problem[] {
  const errors = editing.problems.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? errors : problemsIn(errors, pathOf(editing, pointer));
}

/** The text that was typed at a place and is no value. */
export const typedIn = (editing: Editing, pointer: string): string | undefined => typedAt(editing.refused, pathOf(editing, pointer));

/** How much is wrong at a place and in it, in the document and in what was typed. */
export const wrongCount = (editing: Editing, pointer: string): number =>
  problemsAt(editing, pointer).length + typedCount(editing.refused, pathOf(editing, pointer));

/** How much is wrong in an arm. */
export const wrongInArm = (editing: Editing, index: number): number =>
  armProblems(editing, index).length + typedCount(editing.refused, problemPath(editing.document, `/arms/${index}`));

const pathOf = (editing: Editing, pointer: string): string => problemPath(editing.document, inDocument(editing, pointer));
