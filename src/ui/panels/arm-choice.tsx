/** Which arms are compared. It is also the legend of the page. */
import type { ArmMark } from '../../charts/index.ts';
import { pageWords } from '../words/page.ts';
import { ArmSign } from './arm-sign.tsx';

interface ArmChoiceProps {
  readonly arms: readonly ArmMark[];
  readonly hidden: readonly string[];
  /** Without a result so far. */
  readonly absent: readonly string[];
  readonly onToggle: (arm: string) => void;
}

export function ArmChoice({ arms, hidden, absent, onToggle }: ArmChoiceProps) {
  return (
    <fieldset class="arm-choice">
      <legend>{pageWords.compare}</legend>
      {arms.map((arm) => (
        <label key={arm.id} class="chip">
          <input type="checkbox" checked={!hidden.includes(arm.id)} disabled={arm.index === 0} onChange={() => onToggle(arm.id)} />
          <ArmSign arm={arm} />
          <span>
            {arm.title}
            {arm.index === 0 && <small> ({pageWords.baselineLocked})</small>}
            {absent.includes(arm.id) && <small> ({pageWords.armAbsent})</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
