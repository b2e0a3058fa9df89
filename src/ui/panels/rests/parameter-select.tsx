/** A choice among many numbers, in groups. */
import type { ParameterGroup } from './parameter-choices.ts';

interface ParameterSelectProps {
  readonly label: string;
  readonly groups: readonly ParameterGroup[];
  readonly value: string;
  readonly onChange: (pointer: string) => void;
  /** What the choice of no number is called, if there is one. */
  readonly none?: string;
}

export function ParameterSelect({ label, groups, value, onChange, none }: ParameterSelectProps) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.pointer} value={choice.pointer}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
