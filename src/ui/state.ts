/** All that the page knows, and the one function that changes it. */
import type { ExperimentResult } from '../experiment/index.ts';
import type { Parsed, Problem, Scenario } from '../scenario/index.ts';
import { problemWords } from './words/problem.ts';

/** Where the scenario came from. */
export interface Origin {
  readonly file: string;
  readonly text: string;
  /** It is one of the library that comes with the page. */
  readonly isBuiltIn: boolean;
  /** What is odd about it, though it can be run. */
  readonly notices: readonly Problem[];
}

/** Numbers that are other than in the file, by JSON pointer. */
export type Edits = Readonly<Record<string, number>>;

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
  readonly edits: Edits;
  readonly result: ExperimentResult;
}

export interface State {
  readonly origin: Origin;
  /** As the file has it. */
  readonly opened: Scenario;
  readonly edits: Edits;
  /** The pointer that was edited last: if the edits cannot be, it is the one to blame. */
  readonly lastEdited: string | null;
  /** With the edits, once they are checked: what runs next. */
  readonly scenario: Scenario;
  /** The edits that `scenario` has. */
  readonly checked: Edits;
  /** Values that cannot be, by JSON pointer: what was typed and what is wrong with it. */
  readonly refused: Readonly<Record<string, { readonly typed: string; readonly why: string }>>;
  /** A run is to start as soon as the edits are checked. */
  readonly isRunWanted: boolean;
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
  /** Undefined: as in the file. */
  | { readonly kind: 'edited'; readonly pointer: string; readonly value: number | undefined }
  | { readonly kind: 'typedNonsense'; readonly pointer: string; readonly typed: string }
  /** `edits` are those that were checked; a newer edit makes the answer void. The rest is of the field that was edited last. */
  | { readonly kind: 'checked'; readonly edits: Edits; readonly parsed: Parsed; readonly typed: string; readonly isPercent: boolean }
  | { readonly kind: 'editsReset' }
  | { readonly kind: 'runWanted' }
  | { readonly kind: 'runStarted'; readonly total: number }
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number; readonly secondsLeft: number | null }
  | { readonly kind: 'resultCame'; readonly shown: Shown }
  | { readonly kind: 'runEnded'; readonly status: 'finished' | 'stopped' | 'failed'; readonly failure?: string }
  | { readonly kind: 'armToggled'; readonly arm: string };

const idle: RunState = { status: 'idle', done: 0, total: 0, secondsLeft: null, failure: null };
const noEdits: Edits = {};

/** A scenario that was just opened is to be run. */
export const initialState = (origin: Origin, scenario: Scenario): State => ({
  origin,
  opened: scenario,
  edits: noEdits,
  lastEdited: null,
  scenario,
  checked: noEdits,
  refused: {},
  isRunWanted: true,
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
      return edit(state, action.pointer, action.value);
    case 'typedNonsense':
      return { ...state, refused: { ...state.refused, [action.pointer]: { typed: action.typed, why: problemWords.notANumber } } };
    case 'checked':
      return action.edits === state.edits ? check(state, action) : state;
    case 'editsReset':
      return { ...state, edits: noEdits, checked: noEdits, scenario: state.opened, refused: {}, lastEdited: null };
    case 'runWanted':
      return { ...state, isRunWanted: true };
    case 'runStarted':
      return { ...state, isRunWanted: false, run: { ...idle, status: 'running', total: action.total } };
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

function edit(state: State, pointer: string, value: number | undefined): State {
  const others = without(state.edits, pointer);
  const edits = value === undefined ? others : { ...others, [pointer]: value };
  const changed = { ...state, edits, lastEdited: pointer, refused: without(state.refused, pointer) };
  return Object.keys(edits).length === 0 ? { ...changed, edits: noEdits, checked: noEdits, scenario: state.opened } : changed;
}

/** What cannot be is taken back, and the field says why. */
function check(state: State, { parsed: { scenario, problems }, typed, isPercent }: Extract<Action, { kind: 'checked' }>): State {
  if (scenario) return { ...state, scenario, checked: state.edits };
  const pointer = state.lastEdited ?? '';
  const [error] = problems.filter((problem) => problem.severity === 'error');
  const reverted = edit(state, pointer, state.checked[pointer]);
  return {
    ...reverted,
    refused: { ...state.refused, [pointer]: { typed, why: error ? problemWords.field(error, isPercent) : problemWords.notANumber } },
    isRunWanted: false,
  };
}

function toggleArm(state: State, arm: string): State {
  const isBaseline = (state.shown?.scenario ?? state.scenario).arms[0].id === arm;
  if (isBaseline) return state;
  const isHidden = state.hiddenArms.includes(arm);
  return { ...state, hiddenArms: isHidden ? state.hiddenArms.filter((id) => id !== arm) : [...state.hiddenArms, arm] };
}

/** True when there are edits that nobody has looked at yet. */
export const isUnchecked = (state: State): boolean => state.edits !== state.checked;

/** True when what is shown is not the result of the scenario as it now stands. */
export const isStale = (state: State): boolean => state.shown !== null && state.shown.scenario.sha256 !== state.scenario.sha256;
