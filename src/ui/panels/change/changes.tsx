/** What is not as it was opened, in words, each with the way back; and what is wrong with the whole. */
import { useMemo } from 'preact/hooks';
import { armsOf } from '../../document/arms.ts';
import { changedPlaces, type Difference } from '../../document/differences.ts';
import { placeAt } from '../../document/form.ts';
import { placeTitle } from '../../document/place-label.ts';
import { isObject } from '../../document/pointer.ts';
import { rootOf } from '../../document/scope.ts';
import { valueText } from '../../document/value-text.ts';
import { changeWords } from '../../words/change.ts';
import { problemName, useEditing } from './editing.ts';
import { Fold } from './place-list.tsx';

const mostListed = 60;

export function Changes() {
  const { document, opened, onEdit } = useEditing();
  const places = useMemo(() => changedPlaces(opened, document), [opened, document]);
  if (places.length === 0) return <p class="known">{changeWords.changes(0)}</p>;
  return (
    <Fold title={changeWords.changes(places.length)}>
      {() => (
        <>
          <ul class="change-list">
            {places.slice(0, mostListed).map((place) => (
              <li key={place.pointer}>
                <ChangeLine place={place} />
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => onEdit({ label: changeWords.resetAllLabel, document: opened })}>
            {changeWords.resetAll}
          </button>
        </>
      )}
    </Fold>
  );
}

function ChangeLine({ place: { pointer, before, after } }: { readonly place: Difference }) {
  const { document, schema } = useEditing();
  const [, index, inArm] = /^\/arms\/(\d+)(?:\/patch)?(.*)$/.exec(pointer) ?? [];
  const arm = index === undefined ? undefined : armsOf(document)[Number(index)];
  const root = arm === undefined ? document : rootOf(document, arm.id);
  const at = arm === undefined ? pointer : inArm;
  const place = at === '' ? undefined : placeAt(schema, root, at);
  const name = at === '' ? (titleOf(after) ?? titleOf(before) ?? arm?.title ?? pointer) : placeTitle(root, at);
  const shown = arm === undefined || at === '' ? name : `${arm.title}, ${name}`;
  return <>{changeWords.change(shown, valueText(before, at, place), valueText(after, at, place))}</>;
}

const titleOf = (value: unknown): string | undefined => (isObject(value) && typeof value.title === 'string' ? value.title : undefined);

/** What cannot be run, wherever it stands. */
export function Wrongs() {
  const editing = useEditing();
  const { problems } = editing;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return (
    <div class="wrongs" role="alert">
      <p>
        <strong>{changeWords.wrong.elsewhere}</strong>
      </p>
      <ul>
        {errors.slice(0, 8).map((problem) => (
          <li key={`${problem.path}${problem.expected}`}>{changeWords.wrong.within(problemName(editing, problem), problem)}</li>
        ))}
      </ul>
      <p>{changeWords.wrong.keeps}</p>
    </div>
  );
}
