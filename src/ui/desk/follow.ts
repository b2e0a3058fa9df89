/** Single needs: the ways of many counted, telling ones followed, a day of messages. Simulates again, event by event, what a result sums up. */
import {
  adviseWarmUp,
  type ClinicDay,
  clinicDay,
  createFlowCounter,
  createReplicator,
  type Example,
  type Flow,
  type FlowCounter,
  type FollowedNeed,
  followNeed,
  hasNeeds,
  inTimeOf,
  type Replicator,
  tellingExamples,
  type WarmUpAdvice,
} from '../../experiment/index.ts';
import { nextTurn } from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { remembering } from './remembering.ts';

/** Everything is null for a scenario in which no patients have needs. */
export interface Following {
  /**
   * The counted ways through some arms (places in the scenario). What has been counted before is kept, so that asking for more replications
   * costs only these. Of large scenarios a sample of the needs, the same in every arm.
   */
  flow(scenario: Scenario, replications: number, arms: readonly number[]): Promise<Flow | null>;
  examples(scenario: Scenario, arm: number, replication: number): Promise<readonly Example[] | null>;
  /** Null also when there is no such need. */
  follow(scenario: Scenario, arm: number, need: string, replication: number): Promise<FollowedNeed | null>;
  /** @param dayOfRun of the observed time, from 1 */
  day(scenario: Scenario, arm: number, dayOfRun: number): Promise<DrawnDay | null>;
  /** The backlog week by week from the very start, of everybody and of each role, in some arms (places in the scenario). */
  weeks(scenario: Scenario, arms: readonly number[]): Promise<readonly WarmUpAdvice[]>;
}

export interface DrawnDay extends ClinicDay {
  /** Share of the needs that is followed, 0 to 1; the same needs in every arm. */
  readonly share: number;
}

/** So many needs of a replication are followed at most: their events have to fit into memory. */
const mostCounted = 25_000;
const mostDrawn = 40_000;
/** What is seen of the weeks: MSER says nothing of fewer than ten, and their bands want a few replications. */
const fewestWeeks = 10;
const weeksReplications = 5;

/** What is kept of the scenario that was asked about last. */
interface Kept {
  readonly sha256: string;
  readonly replicator: Replicator;
  readonly counter: FlowCounter;
  readonly days: Map<string, DrawnDay>;
  /** By arm. */
  readonly weeks: Map<number, readonly WarmUpAdvice[]>;
}

/** @param breathe lets others have their turn between simulations */
export function createFollowing(breathe: () => Promise<void> = nextTurn): Following {
  let kept: Kept | undefined;
  const keptOf = (scenario: Scenario): Kept => {
    const { sha256, arms } = scenario;
    if (kept?.sha256 !== sha256) {
      const counter = createFlowCounter(
        arms.map(({ id }) => id),
        inTimeOf(scenario),
      );
      kept = { sha256, replicator: remembering(createReplicator(scenario)), counter, days: new Map(), weeks: new Map() };
    }
    return kept;
  };
  return {
    async flow(scenario, replications, arms) {
      const { sha256, replicator, counter } = keptOf(scenario);
      if (!hasNeeds(replicator)) return null;
      const share = shareOf(scenario, mostCounted);
      for (let replication = 0; replication < replications; replication++) {
        for (const arm of arms) {
          if (counter.has(arm, replication)) continue;
          counter.add(arm, replication, replicator.trace({ arm, replication }, { share }));
          await breathe();
        }
        // Another scenario is asked about: nobody waits for this one any more.
        if (kept?.sha256 !== sha256) return counter.flow(arms, replication + 1);
      }
      return counter.flow(arms, replications);
    },
    async examples(scenario, arm, replication) {
      const { replicator } = keptOf(scenario);
      return hasNeeds(replicator) ? tellingExamples(replicator, { arm, replication }) : null;
    },
    async follow(scenario, arm, need, replication) {
      return followNeed(scenario, keptOf(scenario).replicator, { need, arms: [0, arm], replication }) ?? null;
    },
    async day(scenario, arm, dayOfRun) {
      const { replicator, days } = keptOf(scenario);
      if (!hasNeeds(replicator)) return null;
      const { warmUpDays, observedDays } = scenario.run;
      const key = (day: number): string => `${arm} ${day}`;
      if (!days.has(key(dayOfRun))) {
        const share = shareOf(scenario, mostDrawn);
        const traces = replicator.trace({ arm, replication: 0 }, { share });
        // The days beside it will be asked for next.
        const first = Math.max(1, dayOfRun - 6);
        for (let day = first; day <= Math.min(observedDays, dayOfRun + 6); day++) {
          days.set(key(day), { ...clinicDay(traces, day, warmUpDays), share });
        }
      }
      return days.get(key(dayOfRun)) ?? null;
    },
    async weeks(scenario, arms) {
      const { weeks: found } = keptOf(scenario);
      const { warmUpDays, observedDays } = scenario.run;
      const weeks = Math.max(fewestWeeks, Math.floor((warmUpDays + observedDays) / 7));
      for (const arm of arms) {
        // Another scenario is asked about: nobody waits for this one any more.
        if (kept?.sha256 !== scenario.sha256) break;
        if (!found.has(arm))
          found.set(arm, adviseWarmUp(scenario, { arm, outcome: 'backlogCount', weeks, replications: weeksReplications }));
        await breathe();
      }
      return arms.flatMap((arm) => found.get(arm) ?? []);
    },
  };
}

/** The share of the needs that is `most` of them, or all. */
export function shareOf({ arms, run }: Scenario, most: number): number {
  const { settings, needs } = arms[0].world;
  const patients = Object.values(settings).reduce((sum, { panel }) => sum + (panel?.patients ?? 0), 0);
  const perPatientYear = Object.values(needs).reduce((sum, need) => sum + need.perPatientYear, 0);
  const expected = (patients * perPatientYear * run.observedDays) / 365;
  return Math.min(1, most / Math.max(1, expected));
}
