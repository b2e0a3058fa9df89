/** Finding fields by words. */

import type { Document } from '../../scenario/index.ts';
import { armsOf } from './arms.ts';
import { type FormPlace, type GroupPlace, placeAt, placesIn } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { placeTrail } from './place-label.ts';
import type { Json } from './pointer.ts';
import { patchPlaces, rootOf, type ScopeId } from './scope.ts';

export interface Findable {
  readonly scope: ScopeId;
  readonly pointer: string;
  /** All that one may search for, in lower case. */
  readonly text: string;
}

/** Parts of a document that forms show, in their order. */
const searched = ['settings', 'populations', 'needs', 'categories', 'policies', 'calendar', 'run', 'question'];

/** Every field of a scope, and the blocks that may be added to it. */
export function findables(schema: JsonSchema, root: Json, scope: ScopeId): Findable[] {
  return searched.flatMap((key) => {
    const group = placeAt(schema, root, `/${key}`);
    if (group === undefined || group.kind === 'field') return [];
    return placesIn(schema, root, group)
      .filter(isFindable)
      .map((place) => findable(root, scope, place));
  });
}

/** Fields of the arms' own patches, each with the name of its arm. */
export function armFindables(schema: JsonSchema, document: Document): Findable[] {
  return armsOf(document).flatMap((arm) => {
    const root = rootOf(document, arm.id);
    return patchPlaces(arm).flatMap((pointer) => {
      const place = placeAt(schema, root, pointer);
      return place?.kind === 'field'
        ? [{ ...findable(root, arm.id, place), text: `${arm.title.toLowerCase()} ${findable(root, arm.id, place).text}` }]
        : [];
    });
  });
}

const isFindable = (place: FormPlace): boolean => place.kind === 'field' || !place.isSet;

const findable = (root: Json, scope: ScopeId, { pointer, about }: FormPlace | GroupPlace): Findable => ({
  scope,
  pointer,
  text: `${placeTrail(root, pointer).join(' ')} ${about ?? ''} ${pointer}`.toLowerCase(),
});

/** Those in which every word of the query stands; names that begin with a word come before those that only hold it. */
export function found(all: readonly Findable[], query: string): readonly Findable[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? [] : all.filter(({ text }) => words.every((word) => text.includes(word)));
}
