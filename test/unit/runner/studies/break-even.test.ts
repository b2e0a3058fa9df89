import { describe, expect, it } from 'vitest';
import { type BreakEvenRequest, createInlineRunner, planBreakEven, runBreakEven } from '../../../../src/runner/index.ts';
import { headCount, queue, trainedMin } from './study-queue.ts';

const asked = { parameters: [trainedMin], outcomes: ['waitMin'], arm: 'training' };

function planOf(request: Partial<BreakEvenRequest> = {}) {
  const plan = planBreakEven(queue, { ...asked, ...request });
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
  return plan;
}

async function answersOf(request: Partial<BreakEvenRequest>) {
  const result = await runBreakEven(planOf(request), createInlineRunner());
  if (result?.kind !== 'break-even') throw new Error('no break-even');
  return result.outcomes.map(({ answer }) => answer);
}

const problemsOf = (request: Partial<BreakEvenRequest>) => {
  const plan = planBreakEven(queue, { ...asked, ...request });
  return 'problems' in plan ? plan.problems : [];
};

describe('a break-even study', () => {
  it('finds the value at which the arm is as the baseline', async () => {
    const [answer] = await answersOf({ from: [1.1], to: [2] });
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(Math.abs(answer.root - 1.5)).toBeLessThan(0.01);
    expect(answer.low!).toBeLessThanOrEqual(1.5);
    expect(answer.high!).toBeGreaterThanOrEqual(1.5);
    expect(answer.rises).toBe(true);
  });

  it('finds where a margin is reached, sooner than no difference at all', async () => {
    const [loose, strict] = await answersOf({ outcomes: ['inboxMinPerDay', 'inboxMinPerDay'], margins: [0, -50] });
    if (loose.kind !== 'found' || strict.kind !== 'found') throw new Error('not found');
    // 240 messages of advice a nurse and day: 50 min are 0.208 min of each.
    expect(Math.abs(loose.root - strict.root - 50 / 240)).toBeLessThan(0.02);
  });

  it('says what stands at both ends when there is none, and when nothing can be told', async () => {
    const [none] = await answersOf({ from: [1], to: [1.3] });
    if (none.kind !== 'none') throw new Error(none.kind);
    expect(none.side).toBe('below');
    expect(none.atLow).toMatchObject({ x: 1, difference: { n: 4 } });
    expect(none.atLow.difference.mean!).toBeLessThan(none.atHigh.difference.mean!);
    expect((await answersOf({ outcomes: ['messagesPerDay'] }))[0].kind).toBe('indistinguishable');
  });

  it('goes straight between whole numbers, which alone are run', async () => {
    const plan = planOf({ arm: 'third-nurse', parameters: [headCount], from: [1], to: [5], outcomes: ['inboxMinPerDay'] });
    expect(plan.parameters[0].isWhole).toBe(true);
    // The arm has three nurses whatever the world says.
    expect(plan.simulations).toBe((5 + 1) * 4);
    const result = await runBreakEven(plan, createInlineRunner());
    if (result?.kind !== 'break-even' || result.outcomes[0].answer.kind !== 'found') throw new Error('not found');
    expect(Math.abs(result.outcomes[0].answer.root - 3)).toBeLessThan(0.05);
    expect(result.simulations.done).toBeLessThanOrEqual(plan.simulations);
  });

  it('draws the frontier of two parameters for each outcome and for all together', async () => {
    const outcomes = ['waitMin', 'inboxMinPerDay'];
    const plan = planOf({
      parameters: [trainedMin, headCount],
      from: [1, 1.2],
      to: [2, 3.4],
      outcomes,
      grid: [3, 4],
      margins: [-0.01, -5],
    });
    expect(plan.grid).toEqual({ x: { low: 1, high: 2, count: 3 }, y: { low: 1, high: 3, count: 3 } });
    expect(plan.notes).toHaveLength(2);
    const result = await runBreakEven(plan, createInlineRunner());
    if (result?.kind !== 'frontier') throw new Error('no frontier');
    const [wait, work] = result.outcomes.map(({ frontier }) => frontier.standings);
    expect(work).toEqual(['won', 'lost', 'lost', 'won', 'lost', 'lost', 'won', 'lost', 'lost']);
    expect(wait[0]).toBe('won');
    // Three nurses hardly let anybody wait: there is nothing to win.
    expect(wait[6]).not.toBe('won');
    expect(result.together!.standings[0]).toBe('won');
    expect(result.together!.standings[6]).toBe(wait[6]);
    expect(result.outcomes[1].frontier.contours.even.length).toBeGreaterThan(0);
  });

  it('keeps nothing of a first outcome that was interrupted', async () => {
    const controller = new AbortController();
    const stop = () => controller.abort();
    expect(await runBreakEven(planOf(), createInlineRunner(), { signal: controller.signal, onProgress: stop })).toBeUndefined();
  });

  it('says all that is wrong with a request', () => {
    const told = (request: Partial<BreakEvenRequest>) => problemsOf(request).map(({ field, hint }) => [field, hint]);
    expect(told({ outcomes: ['waitMn'], parameters: ['/settings/clinic/roles/nurse/headcount'] })).toEqual([
      ['outcomes', 'did you mean "waitMin"?'],
      ['parameters', `did you mean "${headCount}"?`],
    ]);
    expect(told({ from: [-1] })[0][1]).toMatch(/mean.value: expected a number above 0, got -1/);
    expect(told({ from: [2], to: [1] })[0][0]).toBe('range');
    expect(told({ budget: 5 })[0][0]).toBe('budget');
    expect(told({ arm: 'baseline' })[0]).toEqual(['arms', 'there is nothing to break even with']);
    expect(told({ arm: 'trainin' })[0]).toEqual(['arms', 'did you mean "training"?']);
    expect(told({ arm: 'third-nurse' })[0][1]).toMatch(/it is part of the arm training$/);
    expect(told({ parameters: ['/arms/third-nurse/patch/settings/clinic/roles/nurse/headCount'] })[0][1]).toMatch(
      /has no range in the scenario$/,
    );
    expect(told({ margins: [1, 2] })[0][0]).toBe('margins');
    expect(told({ parameters: [trainedMin, headCount], grid: [1, 5] })[0][0]).toBe('grid');
    expect(told({ parameters: [] })[0][0]).toBe('parameters');
  });
});
