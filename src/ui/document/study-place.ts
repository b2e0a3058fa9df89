/** Places of a whole study: in what all arms have, or in what one arm changes. */
import type { Document } from '../../scenario/index.ts';
import { armsOf } from './arms.ts';
import { placeTitle } from './place-label.ts';
import { at, isObject, type Json } from './pointer.ts';
import { withNumber } from './quantity.ts';
import { openedRootOf, replaceIn, rootOf } from './scope.ts';

export interface StudyPlace {
  /** Undefined: in what all arms have. */
  readonly arm: { readonly id: string; readonly title: string } | undefined;
  /** What `pointer` refers to: the document, or the world of the arm. */
  readonly root: Json;
  /** Empty for the arm itself. */
  readonly pointer: string;
}

/** Where a pointer of the document leads; arms stand at their places in it. */
export function studyPlace(document: Document, pointer: string): StudyPlace {
  const [, index, inArm] = /^\/arms\/(\d+)(?:\/patch)?(.*)$/.exec(pointer) ?? [];
  const arm = index === undefined ? undefined : armsOf(document)[Number(index)];
  return arm === undefined ? { arm, root: document, pointer } : { arm, root: rootOf(document, arm.id), pointer: inArm };
}

/** The name of a place: "AI triage, Urgent messages it catches". */
export function studyPlaceTitle(document: Document, pointer: string): string {
  const place = studyPlace(document, pointer);
  const title = place.pointer === '' ? '' : placeTitle(place.root, place.pointer.replace(/\/value$/, ''));
  return [place.arm?.title ?? '', title].filter(Boolean).join(', ');
}

/**
 * The document with another number at a place; its evidence stays, and the range worth trying reaches to it. What an arm changes is held
 * against the evidence of all arms, which its patch need not repeat.
 */
export function withNumberAt(document: Document, opened: Document, pointer: string, value: number): Document {
  const { arm, root, pointer: place } = studyPlace(document, pointer);
  const scope = arm?.id ?? null;
  return replaceIn(document, scope, place, withNumber(at(root, place), at(openedRootOf(opened, document, scope), place), value));
}

/** What a value calls itself. */
export const titleOf = (value: Json): string | undefined => (isObject(value) && typeof value.title === 'string' ? value.title : undefined);
