import { describe, expect, it } from 'vitest';
import type { Document, Parsed, Problem, Scenario } from '../../../../src/scenario/index.ts';
import { asFile } from '../../../../src/ui/state/goal.ts';
import {
  type Action,
  documentOf,
  initialState,
  isEdited,
  isRunnable,
  isRunOfBefore,
  isStale,
  isUnchecked,
  type Origin,
  reduce,
  type Shown,
  type State,
} from '../../../../src/ui/state/state.ts';
import { madeUpArms, madeUpResult } from '../../../fixtures/made-up.ts';

const origin: Origin = { file: 'scenarios/a.yaml', text: 'id: a', isBuiltIn: true, notices: [] };
const scenario = (sha256: string) =>
  ({ id: 'a', title: 'A', sha256, arms: madeUpArms, run: { replications: 20 }, document: { id: 'a' } }) as unknown as Scenario;
const opened = scenario('as in the file');
const shownOf = (one: Scenario): Shown => ({ scenario: one, origin, opened: one, goal: asFile, result: madeUpResult() });
const following = (state: State, ...actions: Action[]): State => actions.reduce(reduce, state);
const start = initialState(origin, opened);
const sensitivity = '/policies/triage/ai/sensitivity';
const sensitivityPath = 'policies.triage.ai.sensitivity';
const edit = (document: object, label = 'Sensitivity', pointer = sensitivity): Action => ({
  kind: 'edited',
  document: document as Document,
  label,
  pointer,
});
const answer = (state: State, parsed: Parsed): Action => ({ kind: 'checked', document: documentOf(state), parsed });
const problem = { severity: 'error', path: sensitivityPath, expected: 'a number from 0 to 1', got: '1.2' } as Problem;

describe('a scenario that was opened', () => {
  it('is to be run at once', () => {
    expect(start).toMatchObject({ isRunWanted: true, shown: null, goal: asFile });
    expect(following(start, { kind: 'runStarted', scenario: opened, total: 80 })).toMatchObject({
      isRunWanted: false,
      run: { status: 'running', done: 0, total: 80 },
    });
  });

  it('leaves the results of the one before on the page, marked as out of date', () => {
    const state = following(start, { kind: 'resultCame', shown: shownOf(opened) }, { kind: 'opened', origin, scenario: scenario('other') });
    expect(state.shown?.scenario).toBe(opened);
    expect(isStale(state)).toBe(true);
  });

  it('changes nothing but a list of problems when it cannot be used', () => {
    const before = following(start, { kind: 'resultCame', shown: shownOf(opened) });
    const state = following(before, { kind: 'fileRefused', file: 'bad.yaml', problems: [problem] });
    expect(state).toEqual({ ...before, refusedFile: { file: 'bad.yaml', problems: [problem] } });
    expect(following(state, { kind: 'fileProblemsClosed' })).toEqual(before);
  });
});

describe('an edit', () => {
  const ran = following(start, { kind: 'resultCame', shown: shownOf(opened) });
  const once = following(ran, edit({ a: 1 }));

  it('waits to be checked and makes the results stale once it is', () => {
    expect(isUnchecked(once)).toBe(true);
    expect(isStale(once)).toBe(false);
    const checked = following(once, answer(once, { scenario: scenario('edited'), problems: [] }));
    expect(isUnchecked(checked)).toBe(false);
    expect(isStale(checked)).toBe(true);
    expect(isEdited(checked)).toBe(true);
  });

  it('that cannot be stays, says why at its place, and leaves what could be run before', () => {
    const refused = following(once, { kind: 'runWanted' }, answer(once, { problems: [problem] }));
    expect(documentOf(refused)).toEqual({ a: 1 });
    expect(refused.scenario).toBe(opened);
    expect(refused.isRunWanted).toBe(false);
    expect(isRunnable(refused)).toBe(false);
    expect(refused.refused[sensitivityPath]).toEqual({ typed: null, why: [problem] });
    const mended = following(refused, edit({ a: 2 }));
    expect(following(mended, answer(mended, { scenario: scenario('good'), problems: [] }))).toMatchObject({
      refused: {},
      scenario: { sha256: 'good' },
    });
  });

  it('can be undone and done again; a new one makes the undone ones void', () => {
    const twice = following(once, edit({ a: 1, b: 2 }, 'Nurses', '/nurses'));
    const back = following(twice, { kind: 'undone' });
    expect(documentOf(back)).toEqual({ a: 1 });
    expect(documentOf(following(back, { kind: 'undone' }))).toBe(opened.document);
    expect(documentOf(following(back, { kind: 'undone' }, { kind: 'undone' }))).toBe(opened.document);
    expect(documentOf(following(back, { kind: 'redone' }))).toEqual({ a: 1, b: 2 });
    expect(following(back, edit({ c: 3 }, 'Hours'), { kind: 'redone' }).history.future).toEqual([]);
  });

  it('of the same number again is the same step', () => {
    const state = following(once, edit({ a: 2 }), edit({ a: 3 }), { kind: 'undone' });
    expect(documentOf(state)).toBe(opened.document);
  });

  it('makes the answer to an older one void', () => {
    const newer = following(once, edit({ a: 5 }));
    expect(following(newer, answer(once, { scenario: scenario('older'), problems: [] }))).toBe(newer);
  });

  it('of one place leaves the complaint at another where it is, and is not put down to itself', () => {
    const refused = following(once, answer(once, { problems: [problem] }), edit({ a: 1, b: 2 }, 'Nurses', '/nurses'));
    const state = following(refused, answer(refused, { problems: [problem] }));
    expect(state.refused).toEqual({ [sensitivityPath]: { typed: null, why: [problem] } });
  });
});

describe('a text that is no value', () => {
  const nurses = '/arms/1/patch/settings/clinic/roles/nurse/headCount';
  const arms = [{ id: 'baseline' }, { id: 'ai' }];
  const typed = following(start, { kind: 'typedNonsense', pointer: sensitivity, typed: 'many' });

  it('is kept without a question to anybody, and the document is as it was', () => {
    expect(typed.refused).toEqual({ [sensitivityPath]: { typed: 'many', why: [] } });
    expect(documentOf(typed)).toBe(opened.document);
    expect(isUnchecked(typed)).toBe(false);
  });

  it('outlives edits of other places and the checks of them', () => {
    const state = following(typed, edit({ b: 1 }, 'Nurses', '/nurses'));
    expect(following(state, answer(state, { scenario: scenario('edited'), problems: [] })).refused).toEqual(typed.refused);
  });

  it('is gone with another value, with a block around it, on undoing, and when all is reset', () => {
    expect(following(typed, edit({ a: 1 })).refused).toEqual({});
    expect(following(typed, edit({ a: 1 }, 'Triage', '/policies/triage')).refused).toEqual({});
    expect(following(typed, { kind: 'undone' }).refused).toEqual({});
    const once = following(typed, edit({ b: 1 }, 'Nurses', '/nurses'));
    expect(following(once, { kind: 'edited', document: opened.document, label: 'all' }).refused).toEqual({});
  });

  it('is taken back by the value that is there, which is no step to undo', () => {
    const back = following(typed, edit({ ...opened.document }));
    expect(back.refused).toEqual({});
    expect(back.history).toBe(typed.history);
  });

  it('stays with its arm when the arm moves', () => {
    const before = following(start, edit({ arms }), { kind: 'typedNonsense', pointer: nurses, typed: 'some' });
    const moved = following(before, { kind: 'edited', document: { arms: [...arms].reverse() } as unknown as Document, label: 'move' });
    expect(moved.refused).toEqual({ 'arms[ai].patch.settings.clinic.roles.nurse.headCount': { typed: 'some', why: [] } });
    expect(following(moved, edit({ arms: arms.slice(0, 1) }, 'remove', '/arms/0')).refused).toEqual({});
  });
});

describe('a run', () => {
  const running = following(
    start,
    { kind: 'runStarted', scenario: opened, total: 80 },
    { kind: 'progressed', done: 12, total: 80, secondsLeft: 30 },
  );

  it('shows true progress', () => {
    expect(running.run).toEqual({ status: 'running', done: 12, total: 80, secondsLeft: 30, failure: null, scenario: opened });
  });

  it('is of what was before as soon as there is another scenario that can be run, until that runs', () => {
    const typed = { title: 'changed' };
    const changed = following(
      running,
      edit(typed),
      answer(following(running, edit(typed)), { scenario: scenario('changed'), problems: [] }),
    );
    expect([start, running, changed].map(isRunOfBefore)).toEqual([false, false, true]);
    expect(isRunOfBefore(following(changed, { kind: 'runStarted', scenario: changed.scenario, total: 80 }))).toBe(false);
    expect(isRunOfBefore(following(changed, { kind: 'runEnded', status: 'stopped' }))).toBe(false);
  });

  it('that is stopped or fails keeps what has come', () => {
    const shown = shownOf(opened);
    const stopped = following(running, { kind: 'resultCame', shown }, { kind: 'runEnded', status: 'stopped' });
    expect(stopped).toMatchObject({ shown, run: { status: 'stopped', done: 12, secondsLeft: null } });
    const failed = following(stopped, { kind: 'runEnded', status: 'failed', failure: 'why' });
    expect(failed).toMatchObject({ shown, run: { status: 'failed', failure: 'why' } });
  });
});

describe('the arms that are compared', () => {
  it('can be taken out and back in', () => {
    const without = following(start, { kind: 'armToggled', arm: 'nurse-pool' });
    expect(without.hiddenArms).toEqual(['nurse-pool']);
    expect(following(without, { kind: 'armToggled', arm: 'nurse-pool' }).hiddenArms).toEqual([]);
  });

  it('always have the baseline among them', () => {
    expect(following(start, { kind: 'armToggled', arm: 'baseline' }).hiddenArms).toEqual([]);
  });
});
