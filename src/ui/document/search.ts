/** Finding fields by words. */

import type { Document } from '../../scenario/index.ts';
import { armsOf } from './arms.ts';
import { childrenOf, type FormPlace, placeAt } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { placeName, placeTrail } from './place-label.ts';
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

/** Every field of a scope, and the blocks that may be added to it, one after the other: there are thousands, and somebody is typing. */
export function* findables(schema: JsonSchema, root: Json, scope: ScopeId): Generator<Findable> {
  function* walk(place: FormPlace, trail: string): Generator<Findable> {
    const around = `${trail} ${placeName(root, place.pointer)}`;
    if (place.kind === 'field' || !place.isSet) yield { scope, pointer: place.pointer, text: textOf(place, around) };
    else for (const child of childrenOf(schema, root, place)) yield* walk(child, around);
  }
  for (const key of searched) {
    const group = placeAt(schema, root, `/${key}`);
    if (group?.isSet) yield* walk(group, '');
  }
}

const textOf = ({ pointer, about }: FormPlace, trail: string): string => `${trail} ${about ?? ''} ${pointer}`.toLowerCase();

/** Fields of the arms' own patches, each with the name of its arm. */
export function armFindables(schema: JsonSchema, document: Document): Findable[] {
  return armsOf(document).flatMap((arm) => {
    const root = rootOf(document, arm.id);
    return patchPlaces(arm).flatMap((pointer): Findable[] => {
      const place = placeAt(schema, root, pointer);
      if (place?.kind !== 'field') return [];
      return [{ scope: arm.id, pointer, text: textOf(place, `${arm.title} ${placeTrail(root, pointer).join(' ')}`) }];
    });
  });
}

/** Those in which every word of the query stands; names that begin with a word come before those that only hold it. */
export function found(all: readonly Findable[], query: string): readonly Findable[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? [] : all.filter(({ text }) => words.every((word) => text.includes(word)));
}
