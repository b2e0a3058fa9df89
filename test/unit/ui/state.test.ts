import { describe, expect, it } from 'vitest';
import type { Problem, Scenario } from '../../../src/scenario/index.ts';
import { type Action, initialState, isStale, isUnchecked, type Origin, reduce, type Shown, type State } from '../../../src/ui/state.ts';
import { madeUpArms, madeUpResult } from '../../fixtures/made-up.ts';

const origin: Origin = { file: 'scenarios/a.yaml', text: 'id: a', isBuiltIn: true, notices: [] };
const scenario = (sha256: string) => ({ id: 'a', title: 'A', sha256, arms: madeUpArms, run: { replications: 20 } }) as unknown as Scenario;
const opened = scenario('as in the file');
const shownOf = (one: Scenario): Shown => ({ scenario: one, origin, edits: {}, result: madeUpResult() });
const following = (state: State, ...actions: Action[]): State => actions.reduce(reduce, state);
const start = initialState(origin, opened);
const sensitivity = '/policies/triage/ai/sensitivity';
const typed = (value: number | undefined): Action => ({ kind: 'edited', pointer: sensitivity, value });
const problem = { severity: 'error', expected: 'a number from 0 to 1', got: '1.2' } as Problem;

describe('a scenario that was opened', () => {
  it('is to be run at once', () => {
    expect(start).toMatchObject({ isRunWanted: true, shown: null, edits: {} });
    expect(following(start, { kind: 'runStarted', total: 80 })).toMatchObject({
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
  const edited = following(ran, typed(0.9));

  it('waits to be checked and makes the results stale once it is', () => {
    expect(isUnchecked(edited)).toBe(true);
    expect(isStale(edited)).toBe(false);
    const checked = following(edited, {
      kind: 'checked',
      edits: edited.edits,
      parsed: { scenario: scenario('edited'), problems: [] },
      typed: '90',
      isPercent: true,
    });
    expect(isUnchecked(checked)).toBe(false);
    expect(isStale(checked)).toBe(true);
    expect(checked.edits).toEqual({ [sensitivity]: 0.9 });
  });

  it('that cannot be is taken back, and says why in the words of the schema', () => {
    const refused = following(
      edited,
      { kind: 'runWanted' },
      { kind: 'checked', edits: edited.edits, parsed: { problems: [problem] }, typed: '120', isPercent: true },
    );
    expect(refused.edits).toEqual({});
    expect(refused.scenario).toBe(opened);
    expect(refused.isRunWanted).toBe(false);
    expect(refused.refused[sensitivity]).toEqual({ typed: '120', why: 'This needs a number from 0 to 1; it is 1.2. (1 is 100\u202f%.)' });
    expect(following(refused, typed(0.85)).refused).toEqual({});
  });

  it('that cannot be leaves the good edits before it', () => {
    const good = following(edited, {
      kind: 'checked',
      edits: edited.edits,
      parsed: { scenario: scenario('edited'), problems: [] },
      typed: '90',
      isPercent: true,
    });
    const worse = following(good, typed(7));
    const state = following(worse, { kind: 'checked', edits: worse.edits, parsed: { problems: [problem] }, typed: '700', isPercent: true });
    expect(state.edits).toEqual({ [sensitivity]: 0.9 });
    expect(state.scenario.sha256).toBe('edited');
  });

  it('makes the answer to an older one void', () => {
    const newer = following(edited, typed(0.95));
    const late: Action = {
      kind: 'checked',
      edits: edited.edits,
      parsed: { scenario: scenario('older'), problems: [] },
      typed: '90',
      isPercent: true,
    };
    expect(following(newer, late)).toBe(newer);
  });

  it('back to the number of the file, or a reset, is the file again and needs no check', () => {
    for (const action of [typed(undefined), { kind: 'editsReset' } as const]) {
      const state = following(edited, action);
      expect(state).toMatchObject({ edits: {}, scenario: opened });
      expect(isUnchecked(state)).toBe(false);
    }
  });

  it('that is no number is refused without a question to anybody', () => {
    const state = following(ran, { kind: 'typedNonsense', pointer: sensitivity, typed: 'many' });
    expect(state.refused[sensitivity]).toEqual({ typed: 'many', why: 'This needs a number.' });
    expect(state.edits).toBe(ran.edits);
  });
});

describe('a run', () => {
  const running = following(start, { kind: 'runStarted', total: 80 }, { kind: 'progressed', done: 12, total: 80, secondsLeft: 30 });

  it('shows true progress', () => {
    expect(running.run).toEqual({ status: 'running', done: 12, total: 80, secondsLeft: 30, failure: null });
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
