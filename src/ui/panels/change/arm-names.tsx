/** What an arm is called, and what it starts from: changes of the study, and not of the arm's world. */
import { useId, useState } from 'preact/hooks';
import { armsOf, possibleParents, renameArm, startArmFrom, type WrittenArm } from '../../document/arms.ts';
import { armWords, changeWords } from '../../words/change.ts';
import { useEditing } from './editing.ts';

export function ArmNames({ arm, index }: { readonly arm: WrittenArm; readonly index: number }) {
  const id = useId();
  const [complaint, complain] = useState('');
  const { document, onEdit } = useEditing();
  const rename = (names: Parameters<typeof renameArm>[2]) =>
    onEdit({ label: armWords.labels.rename(arm.title), document: renameArm(document, index, names) });
  const takeId = (typed: string) => {
    const isTaken = armsOf(document).some((other) => other !== arm && other.id === typed);
    const isBad = !/^[A-Za-z][A-Za-z0-9-]*$/.test(typed);
    complain(isBad ? changeWords.keyBad : isTaken ? armWords.idTaken : '');
    if (!isBad && !isTaken) rename({ id: typed });
  };
  const parents = possibleParents(document, index);
  return (
    <div class="arm-names">
      <label for={`${id}-title`}>
        <span>{armWords.title}</span>
        <input
          id={`${id}-title`}
          type="text"
          autocomplete="off"
          value={arm.title}
          onChange={(event) => rename({ title: event.currentTarget.value })}
        />
      </label>
      <label for={`${id}-id`}>
        <span>{armWords.id}</span>
        <input
          id={`${id}-id`}
          type="text"
          autocomplete="off"
          value={arm.id}
          aria-invalid={complaint !== ''}
          aria-describedby={`${id}-why`}
          onChange={(event) => takeId(event.currentTarget.value.trim())}
        />
      </label>
      <p id={`${id}-why`} class="why" role="status">
        {complaint}
      </p>
      {parents.length > 0 && (
        <label for={`${id}-from`}>
          <span>{armWords.startsFrom}</span>
          <select
            id={`${id}-from`}
            value={arm.extends ?? ''}
            onChange={(event) =>
              onEdit({
                label: armWords.labels.start(arm.title),
                document: startArmFrom(document, index, event.currentTarget.value === '' ? undefined : event.currentTarget.value),
              })
            }
          >
            <option value="">{armWords.fromBase}</option>
            {parents.map((parent) => (
              <option key={parent.id} value={parent.id}>
                {parent.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label for={`${id}-about`} class="is-wide">
        <span>{armWords.description}</span>
        <textarea
          id={`${id}-about`}
          rows={2}
          value={arm.description ?? ''}
          onChange={(event) => rename({ description: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
