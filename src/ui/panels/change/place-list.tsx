/** Places of a form: fields side by side, distributions as one block, groups that unfold. What is folded is not drawn. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { changedPlaces } from '../../document/differences.ts';
import { childrenOf, type FieldPlace, type FormPlace, type GroupPlace, isAbsentGroup, unsetPlaces } from '../../document/form.ts';
import { skeleton } from '../../document/json-schema.ts';
import { placeName } from '../../document/place-label.ts';
import { at } from '../../document/pointer.ts';
import { changeWords } from '../../words/change.ts';
import { AddEntry } from './add-entry.tsx';
import { replace, useEditing, wrongCount } from './editing.ts';
import { FamilyChoice } from './family-choice.tsx';
import { PlaceField } from './place-field.tsx';

interface PlaceListProps {
  readonly places: readonly FormPlace[];
  readonly hasTrail?: boolean;
  /** Fields that are not set stand among the others. */
  readonly showsUnset?: boolean;
}

export function PlaceList({ places, hasTrail, showsUnset = false }: PlaceListProps) {
  const fields = places.filter((place): place is FieldPlace => place.kind === 'field' && (place.isSet || place.isRequired || showsUnset));
  const groups = places.filter((place): place is GroupPlace => place.kind === 'group' && !isAbsentGroup(place));
  const blocks = groups.filter(({ families }) => families !== undefined);
  const absent = unsetPlaces(places).filter(({ kind }) => kind === 'group' || !showsUnset);
  return (
    <>
      {(fields.length > 0 || blocks.length > 0) && (
        <div class="place-grid">
          {fields.map((place) => (
            <PlaceField key={place.pointer} place={place} hasTrail={hasTrail} />
          ))}
          {blocks.map((place) => (
            <DistributionBlock key={place.pointer} place={place} />
          ))}
        </div>
      )}
      {groups
        .filter(({ families }) => families === undefined)
        .map((place) => (
          <GroupFold key={place.pointer} place={place} />
        ))}
      {absent.length > 0 && (
        <Fold title={changeWords.more(absent.length)} isQuiet>
          {() => <Absent places={absent} />}
        </Fold>
      )}
    </>
  );
}

/** What can be set and is not. */
export function Absent({ places, hasTrail }: { readonly places: readonly FormPlace[]; readonly hasTrail?: boolean }) {
  const editing = useEditing();
  return (
    <div class="place-grid">
      {places.map((place) =>
        place.kind === 'field' ? (
          <PlaceField key={place.pointer} place={place} hasTrail={hasTrail} />
        ) : (
          <div class="place" key={place.pointer}>
            <div class="place-name">{placeName(editing.root, place.pointer)}</div>
            {place.about && <p class="known">{place.about}</p>}
            <div>
              <button type="button" onClick={() => replace(editing, place.pointer, skeleton(editing.schema, place.schema))}>
                {changeWords.addBlock(placeName(editing.root, place.pointer))}
              </button>
            </div>
          </div>
        ),
      )}
    </div>
  );
}

/** Mean and spread first. */
function DistributionBlock({ place }: { readonly place: GroupPlace }) {
  const editing = useEditing();
  const name = placeName(editing.root, place.pointer);
  return (
    <section class="distribution" aria-label={name}>
      <div class="place-name">{name}</div>
      <FamilyChoice place={place} />
      {childrenOf(editing.schema, editing.root, place).map(
        (child) => child.kind === 'field' && (child.isSet || child.isRequired) && <PlaceField key={child.pointer} place={child} />,
      )}
      {place.isEntry && <TakeOut place={place} name={name} />}
    </section>
  );
}

/** A group of the document that unfolds. */
export function GroupFold({ place, note }: { readonly place: GroupPlace; readonly note?: string }) {
  const editing = useEditing();
  const { schema, root, openedRoot } = editing;
  const name = placeName(root, place.pointer);
  const changes = changedPlaces(at(openedRoot, place.pointer), at(root, place.pointer)).length;
  return (
    <Fold title={name} about={note ?? place.about} changes={changes} problems={wrongCount(editing, place.pointer)}>
      {() => (
        <>
          <PlaceList places={childrenOf(schema, root, place)} />
          {place.entries && <AddEntry place={place} name={name} />}
          {!place.isRequired && place.isSet && place.initial === undefined && <TakeOut place={place} name={name} />}
        </>
      )}
    </Fold>
  );
}

function TakeOut({ place, name }: { readonly place: FormPlace; readonly name: string }) {
  const editing = useEditing();
  return (
    <div class="take-out">
      <button
        type="button"
        class="quiet"
        aria-label={changeWords.removeOf(name)}
        onClick={() => replace(editing, place.pointer, undefined)}
      >
        {changeWords.remove}
      </button>
    </div>
  );
}

interface FoldProps {
  readonly title: ComponentChildren;
  readonly about?: string;
  readonly changes?: number;
  readonly problems?: number;
  readonly isQuiet?: boolean;
  readonly children: () => ComponentChildren;
}

/** Its content is made when it is first unfolded, and again gone when it is folded. */
export function Fold({ title, about, changes = 0, problems = 0, isQuiet = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={`fold${isQuiet ? ' is-quiet' : ''}`} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="fold-title">{title}</span>
        {changes > 0 && <span class="mark">{changeWords.changedCount(changes)}</span>}
        {problems > 0 && <span class="mark is-problem">{changeWords.problemCount(problems)}</span>}
        {about && <span class="fold-about">{about}</span>}
      </summary>
      {isOpen && <div class="fold-content">{children()}</div>}
    </details>
  );
}
