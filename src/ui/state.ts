/** All that the page knows, and the one function that changes it. */
import type { ExperimentResult } from '../experiment/index.ts';
import type { Problem, Scenario } from '../scenario/index.ts';

/** Where the scenario came from. */
export interface Origin {
  readonly file: string;
  readonly text: string;
  /** It is one of the library that comes with the page. */
  readonly isBuiltIn: boolean;
  /** What is odd about it, though it can be run. */
  readonly notices: readonly Problem[];
}

export interface RunState {
  readonly status: 'idle' | 'running' | 'finished' | 'stopped' | 'failed';
  /** Replications, each arm counted. */
  readonly done: number;
  readonly total: number;
  /** Null before enough is known. */
  readonly secondsLeft: number | null;
  /** What went wrong, with the command that repeats it. */
  readonly failure: string | null;
}

/** What the pictures show: a result and the scenario that it is the result of. */
export interface Shown {
  readonly scenario: Scenario;
  readonly origin: Origin;
  /** Numbers of the file that were other in the run, by JSON pointer. */
  readonly edits: State['edits'];
  readonly result: ExperimentResult;
}

export interface State {
  readonly origin: Origin;
  /** As the file has it. */
  readonly opened: Scenario;
  /** With the edits: what runs next. */
  readonly scenario: Scenario;
  /** Values set on the page, by JSON pointer. */
  readonly edits: Readonly<Record<string, number>>;
  /** Values that cannot be, by JSON pointer: what was typed and what is wrong with it. */
  readonly refused: Readonly<Record<string, { readonly typed: string; readonly why: string }>>;
  readonly run: RunState;
  readonly shown: Shown | null;
  /** A file that could not be opened. */
  readonly refusedFile: { readonly file: string; readonly problems: readonly Problem[] } | null;
  /** Ids of arms that are not compared. The baseline is never among them. */
  readonly hiddenArms: readonly string[];
}

export type Action =
  | { readonly kind: 'opened'; readonly origin: Origin; readonly scenario: Scenario }
  | { readonly kind: 'fileRefused'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'fileProblemsClosed' }
  | { readonly kind: 'edited'; readonly edits: State['edits']; readonly scenario: Scenario; readonly pointer: string }
  | { readonly kind: 'editRefused'; readonly pointer: string; readonly typed: string; readonly why: string }
  | { readonly kind: 'editsReset' }
  | { readonly kind: 'runStarted'; readonly total: number }
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number; readonly secondsLeft: number | null }
  | { readonly kind: 'resultCame'; readonly shown: Shown }
  | { readonly kind: 'runEnded'; readonly status: 'finished' | 'stopped' | 'failed'; readonly failure?: string }
  | { readonly kind: 'armToggled'; readonly arm: string };

const idle: RunState = { status: 'idle', done: 0, total: 0, secondsLeft: null, failure: null };

export const initialState = (origin: Origin, scenario: Scenario): State => ({
  origin,
  opened: scenario,
  scenario,
  edits: {},
  refused: {},
  run: idle,
  shown: null,
  refusedFile: null,
  hiddenArms: [],
});

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The state after an action. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'opened':
      // The old results stay visible, marked, until the new ones come.
      return { ...initialState(action.origin, action.scenario), shown: state.shown };
    case 'fileRefused':
      return { ...state, refusedFile: { file: action.file, problems: action.problems } };
    case 'fileProblemsClosed':
      return { ...state, refusedFile: null };
    case 'edited':
      return { ...state, edits: action.edits, scenario: action.scenario, refused: without(state.refused, action.pointer) };
    case 'editRefused':
      return { ...state, refused: { ...state.refused, [action.pointer]: { typed: action.typed, why: action.why } } };
    case 'editsReset':
      return { ...state, edits: {}, refused: {}, scenario: state.opened };
    case 'runStarted':
      return { ...state, run: { ...idle, status: 'running', total: action.total } };
    case 'progressed':
      return { ...state, run: { ...state.run, done: action.done, total: action.total, secondsLeft: action.secondsLeft } };
    case 'resultCame':
      return { ...state, shown: action.shown };
    case 'runEnded':
      return { ...state, run: { ...state.run, status: action.status, secondsLeft: null, failure: action.failure ?? null } };
    case 'armToggled':
      return toggleArm(state, action.arm);
    default:
      return action satisfies never;
  }
}

function toggleArm(state: State, arm: string): State {
  const isBaseline = (state.shown?.scenario ?? state.scenario).arms[0].id === arm;
  if (isBaseline) return state;
  const isHidden = state.hiddenArms.includes(arm);
  return { ...state, hiddenArms: isHidden ? state.hiddenArms.filter((id) => id !== arm) : [...state.hiddenArms, arm] };
}

/** True when what is shown is not the result of the scenario as it now stands. */
export const isStale = (state: State): boolean => state.shown !== null && state.shown.scenario.sha256 !== state.scenario.sha256;
