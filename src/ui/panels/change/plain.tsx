/** The dozen numbers that matter most, without any folding. */
import { useMemo } from 'preact/hooks';
import { armsOf } from '../../document/arms.ts';
import { placeAt } from '../../document/form.ts';
import { plainControls } from '../../document/plain.ts';
import { changeWords } from '../../words/change.ts';
import { EditingContext, inScope, useEditing } from './editing.ts';
import { PlaceField } from './place-field.tsx';

export function Plain() {
  const editing = useEditing();
  const { document, opened, schema } = editing;
  // Chosen from what was opened, so that nothing jumps while one edits; what has gone since is left out.
  const controls = useMemo(() => plainControls(opened), [opened]);
  const arms = armsOf(document);
  return (
    <section class="plain" aria-labelledby="plain-heading">
      <h3 id="plain-heading">{changeWords.plain}</h3>
      <p class="lead">{changeWords.plainIntro}</p>
      <div class="place-grid">
        {controls.map(({ scope, pointer }) => {
          if (scope !== null && !arms.some(({ id }) => id === scope)) return null;
          const own = inScope(editing, scope);
          const place = placeAt(schema, own.root, pointer);
          if (place?.kind !== 'field' || !place.isSet) return null;
          return (
            <EditingContext.Provider key={`${scope} ${pointer}`} value={own}>
              <PlaceField place={place} hasTrail />
            </EditingContext.Provider>
          );
        })}
      </div>
    </section>
  );
}
