/** All that the page knows, and the one function that changes it. */
import type { ExperimentResult } from '../../experiment/index.ts';
import type { Document, Parsed, Problem, Scenario } from '../../scenario/index.ts';
import { isSame } from '../document/pointer.ts';
import { problemPath } from '../document/problem-places.ts';
import { afterCheck, type Refusals, withoutPlace, withoutTyped, withTyped } from '../document/refusals.ts';
import type { Mode } from '../panels/view.ts';
import { asFile, type Goal } from './goal.ts';
import { edited, type History, historyOf, redone, undone } from './history.ts';

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
  /** What is run, or was run last. */
  readonly scenario: Scenario | null;
}

/** What the pictures show: a result and the scenario that it is the result of. */
export interface Shown {
  readonly scenario: Scenario;
  readonly origin: Origin;
  /** The scenario as its file has it, before anybody changed it. */
  readonly opened: Scenario;
  readonly goal: Goal;
  readonly result: ExperimentResult;
}

/** Arms that have no result: of a run that has just begun, or was stopped then. */
export const armsWithoutResult = ({ scenario, result }: Pick<Shown, 'scenario' | 'result'>): Scenario['arms'] =>
  scenario.arms.filter(({ id }) => !result.arms.some((arm) => arm.id === id));

export interface State {
  readonly origin: Origin;
  /** Id of the study in the browser's storage that this goes on with; null for one that is new. */
  readonly savedAs: string | null;
  /** As the file has it. */
  readonly opened: Scenario;
  readonly history: History;
  /** Path of what was changed last, as problems say it: if the document cannot be, that is the one to blame. */
  readonly lastEdited: string | null;
  /** The last document that can be run, checked: what runs next. */
  readonly scenario: Scenario;
  /** The document that was checked last, good or not. */
  readonly checked: Document;
  /** What is wrong with the document as it stands, and what is only odd. */
  readonly problems: readonly Problem[];
  readonly refused: Refusals;
  /** How exact the next run is to be. */
  readonly goal: Goal;
  /** A run is to start as soon as the document is checked. */
  readonly isRunWanted: boolean;
  readonly run: RunState;
  readonly shown: Shown | null;
  /** A file that could not be opened. */
  readonly refusedFile: { readonly file: string; readonly problems: readonly Problem[] } | null;
  /** Ids of arms that are not compared. The baseline is never among them. */
  readonly hiddenArms: readonly string[];
  readonly mode: Mode;
}

export type Action =
  | { readonly kind: 'opened'; readonly origin: Origin; readonly scenario: Scenario; readonly savedAs?: string }
  | { readonly kind: 'fileRefused'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'fileProblemsClosed' }
  /** `label` says what was changed; `pointer` where in the document, if it was one place. */
  | { readonly kind: 'edited'; readonly document: Document; readonly label: string; readonly pointer?: string }
  | { readonly kind: 'typedNonsense'; readonly pointer: string; readonly typed: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'redone' }
  /** A newer document makes the answer void. */
  | { readonly kind: 'checked'; readonly document: Document; readonly parsed: Parsed }
  | { readonly kind: 'goalChosen'; readonly goal: Goal }
  | { readonly kind: 'runWanted'; readonly goal?: Goal }
  | { readonly kind: 'runStarted'; readonly scenario: Scenario; readonly total: number }
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number; readonly secondsLeft: number | null }
  | { readonly kind: 'resultCame'; readonly shown: Shown }
  | { readonly kind: 'runEnded'; readonly status: 'finished' | 'stopped' | 'failed'; readonly failure?: string }
  | { readonly kind: 'armToggled'; readonly arm: string }
  | { readonly kind: 'modeChosen'; readonly mode: Mode };

const idle: RunState = { status: 'idle', done: 0, total: 0, secondsLeft: null, failure: null, scenario: null };

/** A scenario that was just opened is to be run. */
export const initialState = (origin: Origin, scenario: Scenario, savedAs: string | null = null): State => ({
  origin,
  savedAs,
  opened: scenario,
  history: historyOf(scenario.document),
  lastEdited: null,
  scenario,
  checked: scenario.document,
  problems: [],
  refused: {},
  goal: asFile,
  isRunWanted: true,
  run: idle,
  shown: null,
  refusedFile: null,
  hiddenArms: [],
  mode: 'values',
});

/** The state after an action. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'opened':
      // The old results stay visible, marked, until the new ones come.
      return { ...initialState(action.origin, action.scenario, action.savedAs), shown: state.shown, mode: state.mode };
    case 'fileRefused':
      return { ...state, refusedFile: { file: action.file, problems: action.problems } };
    case 'fileProblemsClosed':
      return { ...state, refusedFile: null };
    case 'edited':
      return edit(state, action);
    case 'typedNonsense':
      return { ...state, refused: withTyped(state.refused, problemPath(documentOf(state), action.pointer), action.typed) };
    case 'undone':
      return { ...moved(state, undone(state.history), null), refused: {} };
    case 'redone':
      return { ...moved(state, redone(state.history), null), refused: {} };
    case 'checked':
      return action.document === documentOf(state) ? check(state, action.parsed) : state;
    case 'goalChosen':
      return { ...state, goal: action.goal };
    case 'runWanted':
      return { ...state, isRunWanted: true, goal: action.goal ?? state.goal };
    case 'runStarted':
      return { ...state, isRunWanted: false, run: { ...idle, status: 'running', scenario: action.scenario, total: action.total } };
    case 'progressed':
      return { ...state, run: { ...state.run, done: action.done, total: action.total, secondsLeft: action.secondsLeft } };
    case 'resultCame':
      return { ...state, shown: action.shown };
    case 'runEnded':
      return { ...state, run: { ...state.run, status: action.status, secondsLeft: null, failure: action.failure ?? null } };
    case 'armToggled':
      return toggleArm(state, action.arm);
    case 'modeChosen':
      return { ...state, mode: action.mode };
    default:
      return action satisfies never;
  }
}

const moved = (state: State, history: History, lastEdited: string | null): State => ({ ...state, history, lastEdited });

/** Back at what was opened nothing is refused any more. The value that a place has already only takes back what was typed over it. */
function edit(state: State, { document, label, pointer }: Extract<Action, { readonly kind: 'edited' }>): State {
  const path = pointer === undefined ? null : problemPath(documentOf(state), pointer);
  if (path !== null && isSame(document, documentOf(state))) return { ...state, refused: withoutTyped(state.refused, path) };
  const refused = document === state.opened.document ? {} : path === null ? state.refused : withoutPlace(state.refused, path);
  return { ...moved(state, edited(state.history, { document, label }), path), refused };
}

/** What cannot be run stays in the document, so that nothing is lost; what could be run before still can. */
function check(state: State, { scenario, problems }: Parsed): State {
  const checked = documentOf(state);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const refused = afterCheck(state.refused, errors, state.lastEdited);
  return scenario ? { ...state, scenario, checked, problems, refused } : { ...state, checked, problems, refused, isRunWanted: false };
}

function toggleArm(state: State, arm: string): State {
  const isBaseline = (state.shown?.scenario ?? state.scenario).arms[0].id === arm;
  if (isBaseline) return state;
  const isHidden = state.hiddenArms.includes(arm);
  return { ...state, hiddenArms: isHidden ? state.hiddenArms.filter((id) => id !== arm) : [...state.hiddenArms, arm] };
}

/** The scenario's document as it stands on the page. */
export const documentOf = (state: State): Document => state.history.present.document;

/** True when the document has changed and nobody has looked at it yet. */
export const isUnchecked = (state: State): boolean => documentOf(state) !== state.checked;

/** True when the document as it stands can be run. */
export const isRunnable = (state: State): boolean => state.problems.every(({ severity }) => severity !== 'error');

/** True when the document is not as the file has it. */
export const isEdited = (state: State): boolean => documentOf(state) !== state.opened.document;

/** True when what is shown is not the result of the scenario as it now stands. */
export const isStale = (state: State): boolean => state.shown !== null && state.shown.scenario.sha256 !== state.scenario.sha256;

/** True while something runs that the scenario is not any more. */
export const isRunOfBefore = ({ run, scenario }: State): boolean => run.status === 'running' && run.scenario?.sha256 !== scenario.sha256;
