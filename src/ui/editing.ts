/** Changing a number: from what was typed to a scenario, or to what is wrong with it. */
import { createMergePatch, editScenario, type Scenario } from '../scenario/index.ts';
import { withNumbers } from './edits.ts';
import type { Field } from './fields.ts';
import type { Action, State } from './state.ts';
import { valueOf } from './words/field.ts';
import { problemWords } from './words/problem.ts';

/** The scenario of the file with these numbers instead. */
function edited(opened: Scenario, edits: State['edits']) {
  if (Object.keys(edits).length === 0) return { scenario: opened, problems: [] };
  return editScenario(opened, createMergePatch(opened.document, withNumbers(opened.document, edits)));
}

/** What to tell the state when something was typed into a field. */
export function editOf(state: Pick<State, 'opened' | 'edits'>, field: Field, typed: string): Action {
  const { pointer, kind, parameter } = field;
  const value = valueOf(typed, kind);
  const refuse = (why: string): Action => ({ kind: 'editRefused', pointer, typed, why });
  if (value === undefined) return refuse(problemWords.notANumber);
  const { [pointer]: _, ...others } = state.edits;
  const edits = value === parameter.value ? others : { ...others, [pointer]: value };
  const { scenario, problems } = edited(state.opened, edits);
  const [error] = problems.filter((problem) => problem.severity === 'error');
  if (!scenario) return refuse(error ? problemWords.field(error) : problemWords.notANumber);
  return { kind: 'edited', edits, scenario, pointer };
}

/** What to tell it when a field goes back to the file's number. */
export function resetOf(state: Pick<State, 'opened' | 'edits'>, field: Field): Action {
  const { [field.pointer]: _, ...edits } = state.edits;
  const { scenario } = edited(state.opened, edits);
  return { kind: 'edited', edits, scenario: scenario ?? state.opened, pointer: field.pointer };
}
