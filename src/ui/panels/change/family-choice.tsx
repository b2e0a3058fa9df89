/** The shape of a distribution. Another one keeps the mean. */
import { useId } from 'preact/hooks';
import { meanOf, withFamily } from '../../document/distribution.ts';
import type { FormPlace } from '../../document/form.ts';
import { placeName } from '../../document/place-label.ts';
import { at, isObject } from '../../document/pointer.ts';
import { changeWords } from '../../words/change.ts';
import { replace, useEditing } from './editing.ts';

const bare = 'always';

export function FamilyChoice({ place }: { readonly place: FormPlace }) {
  const id = useId();
  const editing = useEditing();
  const written = at(editing.root, place.pointer);
  const family = isObject(written) && typeof written.family === 'string' ? written.family : bare;
  const families = [bare, ...(place.families ?? []).filter((one) => one !== 'deterministic' || family === 'deterministic')];
  const choose = (next: string) =>
    replace(editing, place.pointer, next === bare ? (meanOf(written) ?? 1) : withFamily(written ?? place.initial ?? 1, next));
  return (
    <label class="family" for={id}>
      <span aria-hidden="true">{changeWords.shape}</span>
      <select
        id={id}
        aria-label={changeWords.shapeOf(placeName(editing.root, place.pointer))}
        value={family}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {families.map((one) => (
          <option key={one} value={one}>
            {changeWords.families[one] ?? one}
          </option>
        ))}
      </select>
    </label>
  );
}
