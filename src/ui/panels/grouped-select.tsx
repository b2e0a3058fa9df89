/** Many choices under headings, one visible. */
export interface OptionGroup<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
}

interface GroupedSelectProps<Value extends string> {
  readonly label: string;
  /** Stands before the groups. */
  readonly first?: { readonly value: Value; readonly label: string };
  readonly groups: readonly OptionGroup<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function GroupedSelect<Value extends string>({ label, first, groups, value, onChange }: GroupedSelectProps<Value>) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {first && <option value={first.value}>{first.label}</option>}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
