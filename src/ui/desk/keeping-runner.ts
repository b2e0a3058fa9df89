/**
 * A runner that keeps what it has simulated. An edit leaves most arms as they were, and the same world under the same random numbers gives
 * the same digits: what is known of it is handed over at once, and only what the edit changes is simulated.
 */
import type { Job, ReplicationResult } from '../../experiment/index.ts';
import { livingWorld, nextTurn, type Runner } from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { firstJobsFirst } from './first-jobs.ts';

/** The same text for the same world under the same random numbers, whatever the arm is called and however many replications are asked for. */
export function worldKey(scenario: Scenario, arm: number): string {
  const { seed, warmUpDays, observedDays } = scenario.run;
  return JSON.stringify([seed, warmUpDays, observedDays, livingWorld(scenario, arm)]);
}

export interface KeepingRunner extends Runner {
  /** Whether this need not be simulated. */
  knows(scenario: Scenario, job: Job): boolean;
}

/** Beyond this the worlds that were asked for longest ago go: what the last few edits made stays, so that undoing them takes no time. */
interface Room {
  readonly bytes: number;
  readonly worlds: number;
}

const usualRoom: Room = { bytes: 64_000_000, worlds: 24 };

interface World {
  readonly results: Map<number, ReplicationResult>;
  bytes: number;
}

export function createKeepingRunner(runner: Runner, most: Room = usualRoom): KeepingRunner {
  const worlds = new Map<string, World>();
  const keys = new WeakMap<Scenario, readonly string[]>();
  let bytes = 0;

  function keysOf(scenario: Scenario): readonly string[] {
    const found = keys.get(scenario) ?? scenario.arms.map((_, arm) => worldKey(scenario, arm));
    keys.set(scenario, found);
    return found;
  }

  /** The world that was asked for last comes last. */
  function ask(key: string): World {
    const known = worlds.get(key);
    // The text of a world may be longer than its results.
    const world = known ?? { results: new Map(), bytes: key.length };
    if (!known) bytes += world.bytes;
    worlds.delete(key);
    worlds.set(key, world);
    return world;
  }

  function keep(world: World, result: ReplicationResult): void {
    if (world.results.has(result.replication)) return;
    const size = sizeOf(result);
    world.results.set(result.replication, result);
    world.bytes += size;
    bytes += size;
  }

  function makeRoom(inUse: ReadonlySet<World>): void {
    for (const [key, world] of worlds) {
      if (bytes <= most.bytes && worlds.size <= most.worlds) return;
      if (inUse.has(world)) continue;
      worlds.delete(key);
      bytes -= world.bytes;
    }
  }

  return {
    async run(scenario, jobs, onResult, signal) {
      const ofArms = keysOf(scenario).map(ask);
      const inUse = new Set(ofArms);
      makeRoom(inUse);
      const missing: Job[] = [];
      const known: ReplicationResult[] = [];
      for (const { arm, replication } of jobs) {
        const result = ofArms[arm].results.get(replication);
        if (result === undefined) missing.push({ arm, replication });
        else known.push({ ...result, arm });
      }
      const onNew = (result: ReplicationResult): void => {
        keep(ofArms[result.arm], result);
        makeRoom(inUse);
        onResult(result);
      };
      const failed = new AbortController();
      const ended = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
      const handOver = async (): Promise<void> => {
        for (const result of known) {
          if (ended.aborted) return;
          onResult(result);
          await nextTurn();
        }
      };
      const orEnd = (error: unknown): never => {
        failed.abort();
        throw error;
      };
      // The workers begin first: to take in what is known takes a while.
      const running = runner.run(scenario, firstJobsFirst(missing), onNew, ended).catch(orEnd);
      // When one of them goes wrong the other ends too, and nothing comes once this is over.
      const [simulated, handedOver] = await Promise.allSettled([running, handOver().catch(orEnd)]);
      for (const one of [simulated, handedOver]) if (one.status === 'rejected') throw one.reason;
    },
    knows: (scenario, { arm, replication }) => worlds.get(keysOf(scenario)[arm])?.results.has(replication) ?? false,
    close: () => runner.close(),
  };
}

function sizeOf({ values, curves, fates }: ReplicationResult): number {
  const columns = fates === undefined ? [] : [fates.source, fates.ordinal, fates.group, fates.arisenMin, fates.metAfterMin];
  return [values, curves, ...columns].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
