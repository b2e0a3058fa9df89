/** Whose work a picture shows: the most senior role, until somebody chooses another. */
import { useState } from 'preact/hooks';
import { workRoomWords } from '../../words/work.ts';
import { Select } from '../controls.tsx';
import type { View } from '../view.ts';

export function useRole({ roles, labels }: View): { readonly role: string | undefined; readonly control: preact.ComponentChildren } {
  const [chosen, setChosen] = useState('');
  const role = roles.includes(chosen) ? chosen : roles[0];
  const choices = roles.map((value) => ({ value, label: labels.role(value) }));
  const control = roles.length > 1 && <Select label={workRoomWords.stack.role} value={role} onChange={setChosen} choices={choices} />;
  return { role, control };
}
