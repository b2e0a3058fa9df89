/** The levers of one arm: on or off, or of which kind. */
import { childrenOf, type FieldPlace, isAbsentGroup, placeAt } from '../../document/form.ts';
import { placeName } from '../../document/place-label.ts';
import { under } from '../../document/pointer.ts';
import { armWords } from '../../words/change.ts';
import { useEditing } from './editing.ts';
import { LeverField } from './lever-field.tsx';
import { Absent, Fold } from './place-list.tsx';

/** What turns a lever on, where it has more than one way. */
const turning = ['enabled', 'kind'];

export function LeverSwitches() {
  const { schema, root } = useEditing();
  const policies = placeAt(schema, root, '/policies');
  if (policies?.kind !== 'group') return null;
  const levers = childrenOf(schema, root, policies);
  const switches = levers.flatMap((lever): { readonly name: string; readonly place: FieldPlace }[] => {
    if (isAbsentGroup(lever)) return [];
    const name = placeName(root, lever.pointer);
    if (lever.kind === 'field') return [{ name, place: lever }];
    const turned = turning.map((key) => placeAt(schema, root, under(lever.pointer, key))).find((place) => place?.kind === 'field');
    return turned?.kind === 'field' ? [{ name, place: turned }] : [];
  });
  const absent = levers.filter(isAbsentGroup);
  return (
    <>
      <ul class="lever-switches">
        {switches.map(({ name, place }) => (
          <li key={place.pointer}>
            <LeverField name={name} place={place} />
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <Fold title={armWords.moreLevers(absent.length)} isQuiet>
          {() => <Absent places={absent} />}
        </Fold>
      )}
    </>
  );
}
