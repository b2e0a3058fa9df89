/** The arms of a study: added, copied, named, put in order, removed, and what each does differently. */
import { addArm, armsOf, mostArms } from '../../document/arms.ts';
import { armWords } from '../../words/change.ts';
import { ArmCard } from './arm-card.tsx';
import { useEditing } from './editing.ts';

export function Arms() {
  const { document, onEdit } = useEditing();
  const arms = armsOf(document);
  const isFull = arms.length >= mostArms;
  return (
    <section class="arms" aria-labelledby="arms-heading">
      <h3 id="arms-heading">{armWords.heading}</h3>
      <p class="lead">{armWords.intro}</p>
      <ol class="arm-list">
        {arms.map((arm, index) => (
          <li key={arm.id}>
            <ArmCard arm={arm} index={index} isFull={isFull} />
          </li>
        ))}
      </ol>
      {isFull ? (
        <p class="known">{armWords.full(mostArms)}</p>
      ) : (
        <button
          type="button"
          onClick={() => onEdit({ label: armWords.labels.add, document: addArm(document, armWords.newTitle(arms.length + 1)) })}
        >
          {armWords.add}
        </button>
      )}
    </section>
  );
}
