import { expose, finalizer, proxy, wrap } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../../src/ui/desk/desk.ts';
import { type DeskInPortions, deskInPortions, fromPortions, inPortions, type PortionEvent } from '../../../../src/ui/desk/portions.ts';
import type { RunEvent } from '../../../../src/ui/desk/running.ts';

type Result = Extract<RunEvent, { kind: 'resultCame' }>['result'];

const rows = (count: number): never[] => Array.from({ length: count }, (_, mean) => ({ mean }) as never);
const result = {
  seed: 'a',
  outcomes: rows(1200),
  comparisons: rows(3),
  series: rows(61),
  equity: rows(501),
  warnings: ['one'],
} as unknown as Result;

async function sent(event: RunEvent): Promise<PortionEvent[]> {
  const events: PortionEvent[] = [];
  await inPortions((portion) => events.push(portion))(event);
  return events;
}

describe('a result', () => {
  it('travels in portions of at most 500 rows, or 60 curves, and comes last without them', async () => {
    const events = await sent({ kind: 'resultCame', result });
    const sizes = events.map((event) => (event.kind === 'rowsCame' ? [event.table, event.rows.length] : event.kind));
    expect(sizes).toEqual([
      ['outcomes', 500],
      ['outcomes', 500],
      ['outcomes', 200],
      ['comparisons', 3],
      ['series', 60],
      ['series', 1],
      ['equity', 500],
      ['equity', 1],
      'resultCame',
    ]);
    expect(events.at(-1)).toMatchObject({ result: { seed: 'a', outcomes: [], comparisons: [], equity: [], warnings: ['one'] } });
  });

  it('is the same after the journey, and so is the next', async () => {
    const told: RunEvent[] = [];
    const receive = fromPortions((event) => told.push(event));
    const next = { ...result, outcomes: rows(5) };
    for (const event of [...(await sent({ kind: 'resultCame', result })), ...(await sent({ kind: 'resultCame', result: next }))])
      receive(event);
    expect(told).toEqual([
      { kind: 'resultCame', result },
      { kind: 'resultCame', result: next },
    ]);
    expect('quantiles' in (told[0] as { result: Result }).result).toBe(false);
  });
});

describe('a result that nobody waits for any more', () => {
  it('is not sent to its end', async () => {
    const events: PortionEvent[] = [];
    let isWanted = true;
    const tell = inPortions(
      (portion) => events.push(portion),
      () => isWanted,
    );
    const telling = tell({ kind: 'resultCame', result: { ...result, outcomes: rows(80_000) } });
    isWanted = false;
    await telling;
    expect(events.length).toBeLessThan(10);
    expect(events.some(({ kind }) => kind === 'resultCame')).toBe(false);
  });
});

describe('everything else', () => {
  it('travels as it is', async () => {
    const told: RunEvent[] = [];
    const event = { kind: 'progressed', done: 1, total: 4, secondsLeft: null } as const;
    await inPortions(fromPortions((one) => told.push(one)))(event);
    expect(told).toEqual([event]);
  });
});

describe('what the page lends the desk to be told of a run', () => {
  it.each([
    ['ended', () => Promise.resolve()],
    ['failed', () => Promise.reject(new Error('no'))],
  ])('is given back when the run has %s', async (_, run) => {
    const { port1, port2 } = new MessageChannel();
    const letGo = vi.fn();
    const tell = Object.assign((_event: PortionEvent): void => undefined, { [finalizer]: letGo });
    expose(deskInPortions({ run } as unknown as Desk), port1);
    const desk = wrap<DeskInPortions>(port2);
    const [scenario, goal] = [{}, {}] as [never, never];
    await desk.run(scenario, goal, 'a.yaml', proxy(tell)).catch(() => undefined);
    await vi.waitFor(() => expect(letGo).toHaveBeenCalledOnce());
    port1.close();
    port2.close();
  });
});
