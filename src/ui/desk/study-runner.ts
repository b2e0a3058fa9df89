/** Runners around a runner: one that learns how fast simulations go, and one for studies, which gives way to comparisons and forgets nothing. */
import type { ReplicationResult } from '../../experiment/index.ts';
import type { Runner } from '../../runner/index.ts';
import { worldKey } from './keeping-runner.ts';

export interface PacedRunner extends Runner {
  /** Milliseconds that a simulation takes while all workers are busy; null before enough have been seen. */
  msPerSimulation(): number | null;
}

/** So many results say how fast it goes. */
const fewestSeen = 4;

/** @param now clock in milliseconds */
export function createPacedRunner(runner: Runner, now: () => number): PacedRunner {
  let active = 0;
  let last = 0;
  let seen = 0;
  let spentMs = 0;
  return {
    async run(scenario, jobs, onResult, signal) {
      const watched = (result: ReplicationResult): void => {
        // Before the first result of a stretch workers were starting: that says nothing of the pace.
        if (last > 0) {
          spentMs += now() - last;
          seen += 1;
        }
        last = now();
        onResult(result);
      };
      active += 1;
      try {
        await runner.run(scenario, jobs, watched, signal);
      } finally {
        active -= 1;
        if (active === 0) last = 0;
      }
    },
    close: () => runner.close(),
    msPerSimulation: () => (seen < fewestSeen ? null : spentMs / seen),
  };
}

/** A result without its curves: no study reads them. */
type Kept = Pick<ReplicationResult, 'replication' | 'values'>;

/** Numbers that are kept, of 8 bytes each; beyond them the oldest worlds go. */
const mostNumbers = 6_000_000;

/** The text of a world takes the room of so many. */
const numbersIn = (key: string): number => key.length / 8;

/**
 * @param whenFree resolves when no comparison is running
 * @param inTurn how many worlds are run at a time: enough to keep workers busy from one to the next, few enough not to hold up a comparison
 */
export function createStudyRunner(runner: Runner, whenFree: () => Promise<void>, inTurn = 2): Runner {
  const worlds = new Map<string, Kept[]>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let numbers = 0;

  const enter = async (): Promise<void> => {
    if (running >= inTurn) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  /** Whoever waits takes the place over. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const keep = (key: string, { replication, values }: ReplicationResult): void => {
    const found = worlds.get(key);
    // Two studies at a time may ask for the same.
    if (found?.some((one) => one.replication === replication)) return;
    if (found === undefined) {
      worlds.set(key, [{ replication, values }]);
      numbers += numbersIn(key);
    } else found.push({ replication, values });
    numbers += values.length;
    for (const [oldest, results] of worlds) {
      if (numbers <= mostNumbers || oldest === key) break;
      numbers -= results.reduce((sum, one) => sum + one.values.length, numbersIn(oldest));
      worlds.delete(oldest);
    }
  };

  return {
    async run(scenario, jobs, onResult, signal) {
      const key = worldKey(scenario, 0);
      const before = new Map((worlds.get(key) ?? []).map((one) => [one.replication, one]));
      const missing = jobs.filter(({ replication }) => !before.has(replication));
      for (const { arm, replication } of jobs) {
        const known = before.get(replication);
        if (known !== undefined && !signal?.aborted) onResult({ ...known, arm, curves: new Float64Array() });
      }
      if (missing.length === 0) return;
      await enter();
      try {
        await unlessAborted(whenFree(), signal);
        if (signal?.aborted) return;
        const onNew = (result: ReplicationResult): void => {
          keep(key, result);
          onResult(result);
        };
        await runner.run(scenario, missing, onNew, signal);
      } finally {
        leave();
      }
    },
    close: () => runner.close(),
  };
}

/** Whoever is told to stop does not wait any longer. */
function unlessAborted(awaited: Promise<void>, signal?: AbortSignal): Promise<void> {
  if (signal === undefined) return awaited;
  return new Promise((resolve) => {
    const end = (): void => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    void awaited.then(end, end);
  });
}
