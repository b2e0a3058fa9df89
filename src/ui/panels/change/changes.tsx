/** What is not as it was opened, in words, each with the way back; and what is wrong with the whole. */
import { useMemo } from 'preact/hooks';
import { changedPlaces, type Difference } from '../../document/differences.ts';
import { placeAt } from '../../document/form.ts';
import { studyPlace, studyPlaceTitle, titleOf } from '../../document/study-place.ts';
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
  const { root, pointer: at } = studyPlace(document, pointer);
  const place = at === '' ? undefined : placeAt(schema, root, at);
  // An arm that came or went is called by its own title: the place where it stood may be another's now.
  const name = (at === '' ? (titleOf(after) ?? titleOf(before)) : undefined) ?? studyPlaceTitle(document, pointer);
  return <>{changeWords.change(name, valueText(before, at, place), valueText(after, at, place))}</>;
}

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
