/** The switch of one lever in one arm. */
import { useId } from 'preact/hooks';
import type { FieldPlace } from '../../document/form.ts';
import { at } from '../../document/pointer.ts';
import { isArmsOwn } from '../../document/scope.ts';
import { armWords, changeWords } from '../../words/change.ts';
import { leverKindName } from '../../words/place.ts';
import { edit, problemsAt, useEditing } from './editing.ts';

export function LeverField({ name, place }: { readonly name: string; readonly place: FieldPlace }) {
  const id = useId();
  const editing = useEditing();
  const { root, document, scope } = editing;
  const { pointer, control } = place;
  const value = at(root, pointer) ?? place.initial;
  const problems = problemsAt(editing, pointer);
  const isOwn = scope !== null && isArmsOwn(document, scope, pointer);
  return (
    <label class={`lever${isOwn ? ' is-own' : ''}`} for={id}>
      {control.kind === 'choice' ? (
        <>
          <span>{name}</span>
          <select id={id} value={String(value)} onChange={(event) => edit(editing, pointer, event.currentTarget.value)}>
            {control.options.map((option) => (
              <option key={option} value={option}>
                {leverKindName(option)}
              </option>
            ))}
          </select>
        </>
      ) : (
        <>
          <input id={id} type="checkbox" checked={value === true} onChange={() => edit(editing, pointer, value !== true)} />
          <span>{name}</span>
          <small>{value === true ? armWords.isOn : armWords.isOff}</small>
        </>
      )}
      {problems.length > 0 && <span class="why">{problems.map((problem) => changeWords.wrong.problem(problem)).join(' ')}</span>}
    </label>
  );
}
