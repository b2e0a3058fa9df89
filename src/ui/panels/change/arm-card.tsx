/** One arm: its name, its place among the others, its levers, and every number that it says itself. */
import { useMemo } from 'preact/hooks';
import { armsOf, copyArm, moveArm, removeArm, type WrittenArm } from '../../document/arms.ts';
import { placeAt } from '../../document/form.ts';
import { patchPlaces } from '../../document/scope.ts';
import { armWords, changeWords } from '../../words/change.ts';
import { ArmSign } from '../arm-sign.tsx';
import { ArmNames } from './arm-names.tsx';
import { armProblems, EditingContext, inScope, problemName, useEditing, wrongInArm } from './editing.ts';
import { LeverSwitches } from './lever-switches.tsx';
import { PlaceField } from './place-field.tsx';
import { Fold, PlaceList } from './place-list.tsx';
import { Search } from './search.tsx';

interface ArmCardProps {
  readonly arm: WrittenArm;
  readonly index: number;
  readonly isFull: boolean;
}

export function ArmCard({ arm, index, isFull }: ArmCardProps) {
  const editing = useEditing();
  const { document, onEdit } = editing;
  const arms = armsOf(document);
  const { title } = arm;
  const own = patchPlaces(arm);
  const button = (text: string, name: string, isOff: boolean, label: string, change: () => typeof document, pointer?: string) => (
    <button type="button" class="quiet" aria-label={name} disabled={isOff} onClick={() => onEdit({ label, document: change(), pointer })}>
      {text}
    </button>
  );
  const { labels } = armWords;
  return (
    <div class={`arm-card arm-${index}`}>
      <div class="arm-head">
        <ArmSign arm={{ id: arm.id, title, index }} />
        <span class="arm-title">{title}</span>
        {index === 0 && <span class="mark">{armWords.baseline}</span>}
        <span class="arm-facts">{armWords.ownCount(own.length)}</span>
        <span class="arm-actions">
          {button(armWords.up, armWords.upOf(title), index === 0, labels.move(title), () => moveArm(document, index, index - 1))}
          {button(armWords.down, armWords.downOf(title), index === arms.length - 1, labels.move(title), () =>
            moveArm(document, index, index + 1),
          )}
          {button(armWords.copy, armWords.copyOf(title), isFull, labels.copy(title), () =>
            copyArm(document, index, armWords.copied(title)),
          )}
          {button(
            armWords.remove,
            armWords.removeOf(title),
            arms.length < 2,
            labels.remove(title),
            () => removeArm(document, index),
            `/arms/${index}`,
          )}
        </span>
      </div>
      {arm.description && <p class="known">{arm.description}</p>}
      <Fold title={armWords.open} problems={wrongInArm(editing, index)}>
        {() => <ArmContent arm={arm} index={index} own={own} />}
      </Fold>
    </div>
  );
}

function ArmContent({ arm, index, own }: { readonly arm: WrittenArm; readonly index: number; readonly own: readonly string[] }) {
  const editing = useEditing();
  const inArm = useMemo(() => inScope(editing, arm.id), [editing, arm.id]);
  const places = own.flatMap((pointer) => placeAt(inArm.schema, inArm.root, pointer) ?? []);
  return (
    <EditingContext.Provider value={inArm}>
      <ArmNames arm={arm} index={index} />
      {armProblems(editing, index).map((problem) => (
        <p key={problem.path} class="why" role="alert">
          {changeWords.wrong.within(problemName(editing, problem), problem)}
        </p>
      ))}
      <h4>{armWords.levers}</h4>
      <LeverSwitches />
      <h4>{armWords.own}</h4>
      {own.length === 0 ? (
        <p class="known">{armWords.ownNone}</p>
      ) : (
        <>
          <div class="place-grid">
            {places.map((place) => place.kind === 'field' && <PlaceField key={place.pointer} place={place} hasTrail />)}
          </div>
          <PlaceList places={places.filter(({ kind }) => kind === 'group')} />
        </>
      )}
      <Search label={armWords.search(arm.title)} />
    </EditingContext.Provider>
  );
}
