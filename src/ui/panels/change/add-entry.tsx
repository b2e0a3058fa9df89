/** Adding to what an author names: a group of patients, a role, a kind of message. It starts as a copy of the last one there is. */
import { useId, useState } from 'preact/hooks';
import type { GroupPlace } from '../../document/form.ts';
import { skeleton } from '../../document/json-schema.ts';
import { placeName } from '../../document/place-label.ts';
import { at, isObject, under } from '../../document/pointer.ts';
import { freeKeys } from '../../document/references.ts';
import { changeWords } from '../../words/change.ts';
import { readable } from '../../words/place.ts';
import { replace, useEditing } from './editing.ts';

export function AddEntry({ place, name }: { readonly place: GroupPlace; readonly name: string }) {
  const id = useId();
  const editing = useEditing();
  const [typed, setTyped] = useState('');
  const [complaint, complain] = useState('');
  const { root, schema } = editing;
  const written = at(root, place.pointer);
  const taken = isObject(written) ? Object.keys(written) : [];
  const free = freeKeys(root, place.pointer);
  const last = taken.filter((key) => key !== 'basis').at(-1);
  if (place.entries === undefined || free?.length === 0) return null;
  const entries = place.entries;
  const key = free === undefined ? typed.trim() : typed || free[0];
  const add = () => {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(key)) return complain(changeWords.keyBad);
    if (taken.includes(key)) return complain(changeWords.keyTaken);
    const model = last === undefined ? skeleton(schema, entries) : at(written, under('', last));
    const entry = isObject(model) && 'title' in model ? { ...model, title: readable(key) } : model;
    replace(editing, under(place.pointer, key), entry);
    setTyped('');
    complain('');
  };
  return (
    <div class="add-entry">
      <label for={id}>{changeWords.addEntry(name)}</label>
      {free === undefined ? (
        <input
          id={id}
          type="text"
          autocomplete="off"
          placeholder={changeWords.newKey}
          value={typed}
          aria-describedby={`${id}-why`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <select id={id} value={key} onChange={(event) => setTyped(event.currentTarget.value)}>
          {free.map((one) => (
            <option key={one} value={one}>
              {placeName(root, under(place.pointer, one))}
            </option>
          ))}
        </select>
      )}
      <button type="button" onClick={add}>
        {changeWords.add}
      </button>
      <p id={`${id}-why`} class={complaint ? 'why' : 'known'} role="status">
        {complaint || (last === undefined ? '' : changeWords.like(placeName(root, under(place.pointer, last))))}
      </p>
    </div>
  );
}
