/**
 * A world compiled to numbers: names become indices, distributions become samplers, and everything that a replication asks
 * for in its loop stands in an array. Built once per arm; a replication only reads it.
 */
import type { RateProfile, Sampler, StationSpec, WeeklySessions } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import type { Levers } from '../levers/levers.ts';
import type { Reach } from '../levers/reach.ts';
import type { Cells } from './cells.ts';
import type { Costs } from './costs.ts';
import type { District } from './districts.ts';
import type { RoleShares } from './shares.ts';

export const none = -1;

/** Names of everything that has rows in the results; a place in a list is its index everywhere. */
export interface Names {
  readonly settings: readonly string[];
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly categories: readonly string[];
}

/** A role of one setting. */
export interface TeamPlan {
  /** Its place in the plan's teams. */
  readonly index: number;
  readonly setting: number;
  readonly role: number;
  readonly title: string;
  readonly members: number;
  readonly fte: number;
  readonly wageUsdPerHour?: number;
  readonly heavyLoadPerWeek?: number;
  /** Chance that a member is on leave in a week. */
  readonly leaveShare: number;
  readonly rank: number;
  readonly recognition: number;
  readonly isClinician: boolean;
  readonly hasOwnBaskets: boolean;
  readonly usesPriority: boolean;
  readonly awayWhenEmpty?: Sampler;
  /** Index of its first station, and of its first server. */
  readonly station: number;
  readonly server: number;
  /** The sessions of each member; undefined: always on. */
  readonly sessions: readonly (WeeklySessions<SessionPlan> | undefined)[];
  /** Those that take their place, and from when, by member. */
  readonly later?: { readonly fromMin: readonly number[]; readonly sessions: readonly (WeeklySessions<SessionPlan> | undefined)[] };
  /** Decision words of draws that belong to this role. */
  readonly codes: { readonly handling: number; readonly reading: number; readonly recognition: number; readonly forward: number };
}

export interface SessionPlan {
  readonly isVisits: boolean;
  readonly isAfterHours: boolean;
  readonly ifBacklog?: { readonly atZero: number; readonly perOpenMessage: number; readonly atMost: number };
  readonly visits?: {
    readonly everyMin: number;
    readonly durationMin: Sampler;
    readonly noShow: number;
    readonly shortestGapMin: number;
    readonly gapUse: number;
  };
}

export interface PatiencePlan {
  readonly waitMin: Sampler;
  readonly untilAnswered: boolean;
  readonly nudge: number;
  readonly call: number;
  readonly callCategory: number;
  readonly visit: number;
  readonly emergency: number;
  /** What a visit and an emergency cost in which waiting has ended. */
  readonly usdPerVisit: number;
  readonly usdPerEmergency: number;
  /** Until somebody who goes elsewhere is seen; at once if undefined. */
  readonly seenAfterMin?: Sampler;
  readonly urgentFactor: number;
  readonly remindAgain: boolean;
  readonly retry?: { readonly probability: number; readonly afterMin: Sampler };
}

export interface OffspringPlan {
  readonly probability: number;
  readonly delayMin: Sampler;
  readonly category: number;
}

export interface CategoryPlan {
  /** Its place in the plan's categories. */
  readonly index: number;
  readonly id: string;
  readonly priority: number;
  readonly needsReply: boolean;
  readonly isPatientMessage: boolean;
  /** Role indices, or none. */
  readonly start: number;
  readonly intake: number;
  /** Delay of calls that were put off until the intake opens. */
  readonly callAfterMin?: Sampler;
  readonly isCovered: boolean;
  /** By role; undefined where the role never handles it. */
  readonly handling: readonly (Sampler | undefined)[];
  readonly reading: readonly (Sampler | undefined)[];
  /** Roles in order of rank with cumulative shares; empty: any role can close it. */
  readonly resolvers: RoleShares;
  /** By role: where it goes on to, with cumulative chances; the rest is done. */
  readonly forwards: readonly (RoleShares | undefined)[];
  readonly complexityCorrelation: number;
  readonly followUp?: OffspringPlan;
  readonly triggers?: OffspringPlan;
  readonly patience?: PatiencePlan;
  readonly multiTopic?: { readonly share: number; readonly handlingFactor: number };
  readonly ageing?: { readonly afterMin: number; readonly priority: number };
}

export interface GroupPlan {
  /** Index into the names. */
  readonly group: number;
  readonly share: number;
  readonly portalActive: number;
  readonly portalAdoptionPerYear: number;
  /** Help with an account for those who have none: whether it is offered, and how much it changes. */
  readonly outreach?: Outreach;
  readonly unreadReplies: number;
  readonly needFactor: number;
  readonly portalFactor: number;
  readonly callNotEngaged: number;
}

/** Portal accounts offered to the patients of a group who have none. */
export interface Outreach {
  /** Share of those without an account who get an active one. */
  readonly activated: number;
  readonly usePortal: number;
  readonly reach: Reach;
}

/** A way to be seen in person instead of writing or calling. */
export interface InPersonPlan {
  /** Of routine and of urgent needs. */
  readonly share: number;
  readonly urgentShare: number;
  readonly contactAfterMin: Sampler;
  readonly usdPerContact: number;
  readonly category: number;
}

export interface NeedPlan {
  readonly id: string;
  readonly sameDay: number;
  readonly emergent: number;
  readonly portalCategory: number;
  readonly portalShare: number;
  readonly portalUrgentShare: number;
  readonly phoneCategory: number;
  readonly phoneShare: number;
  readonly phoneUrgentShare: number;
  readonly visit?: InPersonPlan;
  readonly emergency?: InPersonPlan;
}

/** Where messages or needs of one setting come from. */
export interface SourcePlan {
  readonly setting: number;
  /** Of its random stream: the same in every arm. */
  readonly name: string;
  readonly ratePerMin: number;
  readonly profile: RateProfile | undefined;
  readonly timesMin?: readonly number[];
  readonly everyMin?: number;
  readonly batchSize?: Sampler;
  /** The team that owns what comes, or none. */
  readonly owners: number;
  /** Each thread belongs to a patient of the setting's panel. */
  readonly isFromPanel: boolean;
  readonly category: number;
  readonly need?: NeedPlan;
  /** Times of greater demand: factor by day of the run. */
  readonly surge?: (day: number) => number;
}

export interface PanelPlan {
  readonly patients: number;
  readonly owners: number;
  readonly frailtyCv: number;
  readonly groups: readonly GroupPlan[];
}

export interface SettingPlan {
  /** Its place in the plan's settings. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  /** By role; undefined where the setting does not have it. Teams of other settings that it shares are among them. */
  readonly teams: readonly (TeamPlan | undefined)[];
  readonly categories: readonly CategoryPlan[];
  readonly panel?: PanelPlan;
  /** Spread of demand between the owners (applies to arrivals per member as well). */
  readonly spreadCv: number;
  readonly weekCv: number;
  readonly dayCv: number;
}

export interface TriagePlan {
  readonly kind: World['policies']['triage']['kind'];
  readonly pool: number;
  readonly sorter: number;
  /** Time that the pool takes, relative to somebody who knows the patient. */
  readonly poolFactor: number;
  readonly humanRoutingAccuracy: number;
  /** Whom, and since when; undefined: everybody from the beginning. */
  readonly reach?: Reach;
}

/** Who looks after the in-basket of somebody on leave. */
export interface CoverPlan {
  readonly kind: World['policies']['leaveCover']['kind'];
  /** By setting: since when; Infinity: never. */
  readonly fromMin: readonly number[];
  readonly role: number;
  readonly handlingFactor: number;
}

export interface UrgencyPlan {
  /** By urgency index; Infinity for routine. */
  readonly safeWindowMin: readonly number[];
  readonly contactWindowMin: number;
}

export interface Plan {
  readonly names: Names;
  /** Where what is observed is kept. */
  readonly cells: Cells;
  readonly settings: readonly SettingPlan[];
  readonly teams: readonly TeamPlan[];
  readonly districts: readonly District[];
  readonly sources: readonly SourcePlan[];
  readonly triage: TriagePlan;
  readonly levers: Levers;
  readonly cover: CoverPlan;
  readonly costs: Costs;
  /** Waiting, speed, prices and the quality of answers have an effect on demand. */
  readonly hasFeedback: boolean;
  /** Handling times differ between messages of a category by what the levers do. */
  readonly variesEffort: boolean;
  readonly urgency: UrgencyPlan;
  readonly stations: readonly StationSpec[];
  readonly teamOfStation: readonly TeamPlan[];
  readonly teamOfServer: readonly TeamPlan[];
  readonly priorities: number;
  readonly isBusinessDayOfWeek: readonly boolean[];
  readonly holidays: ReadonlySet<number>;
}

/** The team that has a role in a setting. The scenario's checks have found that there is one. */
export function teamIn(setting: SettingPlan, role: number): TeamPlan {
  const team = setting.teams[role];
  if (team === undefined) throw noTeam(setting.id, role);
  return team;
}

/** Out of the way of the hot path, which is inlined only while it is short. */
function noTeam(setting: string, role: number): Error {
  return new Error(`setting ${setting} has no role ${role}`);
}

/** The index of a name that the scenario's checks have found to exist; none for a name that was left out. */
export function indexOf(list: readonly string[], name: string | undefined): number {
  if (name === undefined) return none;
  const index = list.indexOf(name);
  if (index < 0) throw new Error(`unknown name ${name} in a checked world`);
  return index;
}
