/** All that holds for every arm, section by section. */
import { useMemo } from 'preact/hooks';
import { changedPlaces } from '../../document/differences.ts';
import { childrenOf, type FormPlace, type GroupPlace, isAbsentGroup } from '../../document/form.ts';
import { placeName } from '../../document/place-label.ts';
import { armsUsing } from '../../document/plain.ts';
import { at, partsOf } from '../../document/pointer.ts';
import { type SectionId, sectionIds, sectionPlaces, sections } from '../../document/sections.ts';
import { changeWords, sectionWords } from '../../words/change.ts';
import { AddEntry } from './add-entry.tsx';
import { useEditing, wrongCount } from './editing.ts';
import { Absent, Fold, GroupFold, PlaceList } from './place-list.tsx';

export function Sections() {
  return (
    <section class="sections" aria-labelledby="sections-heading">
      <h3 id="sections-heading">{changeWords.everything}</h3>
      <p class="lead">{changeWords.assumptions}</p>
      {sectionIds.map((id) => (
        <Section key={id} id={id} />
      ))}
    </section>
  );
}

function Section({ id }: { readonly id: SectionId }) {
  const editing = useEditing();
  const { openedRoot, root } = editing;
  const pointers = sections[id];
  const changes = useMemo(
    () => pointers.reduce((sum, pointer) => sum + changedPlaces(at(openedRoot, pointer), at(root, pointer)).length, 0),
    [pointers, openedRoot, root],
  );
  const problems = pointers.reduce((sum, pointer) => sum + wrongCount(editing, pointer), 0);
  const { title, about } = sectionWords[id];
  return (
    <Fold title={title} about={about} changes={changes} problems={problems}>
      {() => <SectionContent id={id} />}
    </Fold>
  );
}

function SectionContent({ id }: { readonly id: SectionId }) {
  const { schema, root } = useEditing();
  const places = sectionPlaces(schema, root, id);
  if (id === 'levers') return <Levers places={places} />;
  if (id === 'texts') return <PlaceList places={places} showsUnset />;
  const tables = places.filter((place): place is GroupPlace => place.kind === 'group' && tablesOf[id]?.includes(place.pointer) === true);
  return (
    <>
      {tables.map((place) => (
        <Table key={place.pointer} place={place} />
      ))}
      <PlaceList places={places.filter((place) => !tables.some(({ pointer }) => pointer === place.pointer))} hasTrail={id === 'money'} />
    </>
  );
}

/** What a section is about is there at once, under a heading of its own. */
const tablesOf: { readonly [section in SectionId]?: readonly string[] } = {
  patients: ['/populations', '/needs'],
  messages: ['/categories'],
  staff: ['/settings'],
  run: ['/run'],
};

function Table({ place }: { readonly place: GroupPlace }) {
  const { schema, root } = useEditing();
  const name = placeName(root, place.pointer);
  return (
    <section aria-label={name}>
      {place.pointer !== '/run' && <h4>{name}</h4>}
      <PlaceList places={childrenOf(schema, root, place)} />
      {place.entries && <AddEntry place={place} name={name} />}
    </section>
  );
}

/** Each with the arms that use it. */
function Levers({ places }: { readonly places: readonly FormPlace[] }) {
  const { document } = useEditing();
  const groups = places.filter((place) => place.kind === 'group' && !isAbsentGroup(place));
  return (
    <>
      <p class="lead">{changeWords.inUseHint}</p>
      {groups.map((place) => place.kind === 'group' && <GroupFold key={place.pointer} place={place} note={usedIn(document, place)} />)}
      <PlaceList places={places.filter((place) => place.kind === 'field')} />
      {places.some(isAbsentGroup) && (
        <Fold title={changeWords.more(places.filter(isAbsentGroup).length)} isQuiet>
          {() => <Absent places={places.filter(isAbsentGroup)} />}
        </Fold>
      )}
    </>
  );
}

function usedIn(document: Parameters<typeof armsUsing>[0], { pointer }: FormPlace): string | undefined {
  const lever = partsOf(pointer)[1];
  return lever === 'loops' || lever === 'governance' ? undefined : changeWords.inUse(armsUsing(document, lever));
}
