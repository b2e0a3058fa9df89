/** Why what stands in a field, or was typed there, cannot be. */
import type { Problem } from '../../scenario/index.ts';
import type { Control } from '../document/form.ts';
import { changeWords } from '../words/change.ts';

const { wrong: words } = changeWords;

interface WhyProps {
  readonly id: string;
  readonly kind: Control['kind'];
  /** What was typed and is no value. */
  readonly typed: string | undefined;
  /** What is wrong with the value. */
  readonly problems: readonly Problem[];
  /** The field has per cent where problems have shares. */
  readonly isPercent: boolean;
}

export function Why({ id, kind, typed, problems, isPercent }: WhyProps) {
  const reasons = typed === undefined ? problems.map((problem) => words.problem(problem, isPercent)) : [nonsense(kind, typed)];
  return (
    <p class="why" id={id} role="alert">
      {[...new Set(reasons)].join(' ')}
    </p>
  );
}

function nonsense(kind: Control['kind'], typed: string): string {
  if (kind === 'number') return words.number;
  if (kind === 'numbers') return words.numbers;
  try {
    JSON.parse(typed);
    return words.json('');
  } catch (error) {
    return words.json((error as Error).message);
  }
}
