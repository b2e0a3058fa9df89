/** Finding any field by words, in one scope or in all. */

import { useId, useState } from 'preact/hooks';
import { armsOf } from '../../document/arms.ts';
import { placeAt } from '../../document/form.ts';
import { type Findable, found } from '../../document/search.ts';
import { changeWords } from '../../words/change.ts';
import { EditingContext, inScope, useEditing } from './editing.ts';
import { Absent, PlaceList } from './place-list.tsx';
import { useDeferred } from './use-deferred.ts';
import { useFindables } from './use-findables.ts';

const mostShown = 12;

interface SearchProps {
  readonly label: string;
  /** Fields of the arms' own patches are found as well. */
  readonly hasArms?: boolean;
}

export function Search({ label, hasArms = false }: SearchProps) {
  const id = useId();
  const editing = useEditing();
  const [query, setQuery] = useState('');
  // The list of all fields is made when somebody searches, and the page answers keys before that.
  const wanted = useDeferred(query.trim());
  const isSearching = wanted !== '';
  const all = useFindables(editing, isSearching, hasArms);
  const hits = found(all, wanted);
  return (
    <div class="search">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        placeholder={changeWords.searchHint}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {isSearching && (
        <>
          <p class="known" role="status">
            {all.length === 0 ? changeWords.searching : changeWords.found(hits.length)}
          </p>
          {hits.slice(0, mostShown).length > 0 && <Hits hits={hits.slice(0, mostShown)} />}
          {hits.length > mostShown && <p class="known">{changeWords.foundMore(hits.length - mostShown)}</p>}
        </>
      )}
    </div>
  );
}

function Hits({ hits }: { readonly hits: readonly Findable[] }) {
  const editing = useEditing();
  const scopes = [...new Set(hits.map(({ scope }) => scope))];
  return (
    <>
      {scopes.map((scope) => {
        const own = inScope(editing, scope);
        const places = hits.filter((hit) => hit.scope === scope).flatMap(({ pointer }) => placeAt(own.schema, own.root, pointer) ?? []);
        const arm = armsOf(editing.document).find(({ id }) => id === scope);
        return (
          <EditingContext.Provider key={scope} value={own}>
            {arm && scopes.length > 1 && <h4>{changeWords.onlyArm(arm.title)}</h4>}
            <PlaceList places={places.filter((place) => place.kind === 'field' && place.isSet)} hasTrail />
            <Absent places={places.filter((place) => !place.isSet)} hasTrail />
          </EditingContext.Provider>
        );
      })}
    </>
  );
}
