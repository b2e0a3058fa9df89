/** One field of a form: its name, its control, what is known of it, what is wrong with it, and the way back. */
import { useId } from 'preact/hooks';
import type { FieldPlace } from '../../document/form.ts';
import type { Limits } from '../../document/json-schema.ts';
import { isNamedInFull, measureOf, placeName, roleTitle, standaloneName } from '../../document/place-label.ts';
import { at } from '../../document/pointer.ts';
import { bareValue, type Known, knownOf, numberAt } from '../../document/quantity.ts';
import { armsThatSay, isArmsOwn } from '../../document/scope.ts';
import { sliderOf } from '../../document/typing.ts';
import { allowedText, evidenceText, valueText } from '../../document/value-text.ts';
import { armWords, changeWords } from '../../words/change.ts';
import { Grade } from '../known.tsx';
import { NumberControl } from '../number-control.tsx';
import { Why } from '../why.tsx';
import {
  drop,
  type Editing,
  edit,
  isChanged as isChangedAt,
  keepTyped,
  problemsAt,
  replace,
  reset,
  typedIn,
  useEditing,
} from './editing.ts';
import { Evidence } from './evidence.tsx';
import { FamilyChoice } from './family-choice.tsx';
import { choiceName, PlainControl } from './plain-controls.tsx';

interface PlaceFieldProps {
  readonly place: FieldPlace;
  /** Say as well where it stands. */
  readonly hasTrail?: boolean;
}

export function PlaceField({ place, hasTrail = false }: PlaceFieldProps) {
  const id = useId();
  const editing = useEditing();
  const { pointer, control } = place;
  const { root, openedRoot, document, scope } = editing;
  const draft = typedIn(editing, pointer);
  const written = at(root, pointer);
  const value = bareValue(written);
  const alone = standaloneName(root, pointer);
  const name = hasTrail ? alone.name : placeName(root, pointer);
  const trail = hasTrail ? alone.around.join(' \u203a ') : '';
  const problems = problemsAt(editing, pointer);
  const isChanged = isChangedAt(editing, pointer);
  const isRefused = problems.length > 0 || draft !== undefined;
  const others = scope === null ? armsThatSay(document, pointer).map(({ title }) => title) : [];
  const take = (next: unknown) => (next === undefined ? replace(editing, pointer, undefined) : edit(editing, pointer, next));
  const describedBy = `${id}-known${isRefused ? ` ${id}-why` : ''}`;
  const measure = control.kind === 'number' ? measureOf(pointer, control.limits) : undefined;
  const shared = {
    id,
    name,
    describedBy,
    isRefused,
    draft,
    onValue: take,
    onNonsense: (typed: string) => keepTyped(editing, pointer, typed),
  };
  return (
    <div class={`place is-${control.kind}${isChanged ? ' is-changed' : ''}${isRefused ? ' is-refused' : ''}`}>
      {trail !== '' && <p class="place-trail">{trail}</p>}
      <div class="place-name">
        <label for={id}>{name}</label>
        {isChanged && <span class="mark">{changeWords.changed}</span>}
      </div>
      {control.kind === 'number' ? (
        <PlaceNumber {...shared} place={place} limits={control.limits} />
      ) : (
        <PlainControl {...shared} place={place} control={control} value={value} nameOf={(key) => keyName(root, key)} />
      )}
      {place.families && <FamilyChoice place={place} />}
      {isRefused && <Why id={`${id}-why`} kind={control.kind} typed={draft} problems={problems} isPercent={measure?.scale === 100} />}
      <div class="known" id={`${id}-known`}>
        <Facts place={place} />
        {place.about && !isNamedInFull(pointer) && !name.includes(place.about) && <span>{place.about}</span>}
        {isChanged && (
          <span>
            {at(openedRoot, pointer) === undefined
              ? changeWords.wasNothing
              : changeWords.wasThis(valueText(at(openedRoot, pointer), pointer, place))}
          </span>
        )}
        {others.length > 0 && <span class="place-others">{changeWords.armSays(others)}</span>}
      </div>
      {control.kind === 'number' && measure && place.isSet && (
        <Evidence
          id={id}
          pointer={pointer}
          name={name}
          measure={measure}
          isChanged={isChanged}
          mayCarryEvidence={control.mayCarryEvidence}
        />
      )}
      <div class="place-actions">
        {(isChanged || draft !== undefined) && (
          <button type="button" class="quiet" aria-label={changeWords.resetOf(name)} onClick={() => reset(editing, pointer)}>
            {changeWords.reset}
          </button>
        )}
        {scope !== null && isArmsOwn(document, scope, pointer) && (
          <button type="button" class="quiet" aria-label={armWords.dropOf(name)} onClick={() => drop(editing, pointer)}>
            {armWords.drop}
          </button>
        )}
        {place.isEntry && place.isSet && scope === null && (
          <button type="button" class="quiet" aria-label={changeWords.removeOf(name)} onClick={() => take(undefined)}>
            {changeWords.remove}
          </button>
        )}
      </div>
    </div>
  );
}

type Shared = Pick<Parameters<typeof NumberControl>[0], 'id' | 'name' | 'describedBy' | 'isRefused' | 'draft' | 'onValue' | 'onNonsense'>;

function PlaceNumber({ place, limits, ...shared }: Shared & { readonly place: FieldPlace; readonly limits: Limits }) {
  const editing = useEditing();
  const { pointer } = place;
  const value = numberAt(editing.root, pointer);
  const initial = typeof place.initial === 'number' ? place.initial : undefined;
  const known = evidenceOf(editing, pointer);
  const slider = sliderOf(value ?? initial ?? 0, limits, known);
  return <NumberControl {...shared} value={value} initial={initial} slider={slider} measure={measureOf(pointer, limits)} known={known} />;
}

/** Grade and ranges of a number; what holds where nothing is set. */
function Facts({ place }: { readonly place: FieldPlace }) {
  const editing = useEditing();
  const { pointer, control, isSet, initial } = place;
  if (control.kind !== 'number') return null;
  const measure = measureOf(pointer, control.limits);
  if (!isSet) return <span>{changeWords.unset(initial === undefined ? undefined : valueText(initial, pointer, place))}</span>;
  const known = evidenceOf(editing, pointer);
  const value = numberAt(editing.root, pointer) ?? 0;
  const isOutside = (known.low !== undefined && value < known.low) || (known.high !== undefined && value > known.high);
  const allowed = allowedText(control.limits, measure);
  return (
    <span>
      {control.mayCarryEvidence && (
        <>
          <Grade grade={known.grade} /> {evidenceText(known, measure)}
        </>
      )}
      {isOutside && `, ${changeWords.known.outside}`}
      {allowed !== undefined && `${control.mayCarryEvidence ? ' \u00b7 ' : ''}${allowed}`}
    </span>
  );
}

/** Of the number as it was opened, whatever range the planner's own number needs. */
function evidenceOf({ root, openedRoot }: Editing, pointer: string): Known {
  const { low, high } = knownOf(openedRoot, pointer);
  const known = knownOf(root, pointer);
  return { ...known, low: low ?? known.low, high: high ?? known.high };
}

/** Names of roles, messages, settings and needs; anything else is its key, made readable. */
function keyName(root: unknown, key: string): string {
  for (const table of ['categories', 'settings', 'needs', 'populations']) {
    const title = at(root, `/${table}/${key}/title`);
    if (typeof title === 'string') return title;
  }
  return roleTitle(root, '', key) ?? choiceName(key);
}
