/** The roles of a setting that a message can come to: by its category, by triage, by levers, and by who recognises it as urgent. */
import { coversSetting } from '../coverage.ts';
import { categoryIn } from '../local.ts';
import type { World } from '../schema/study.ts';
import type { Category } from '../schema/work.ts';
import { type Place, roleOf } from './flow.ts';
import { isAiTriage, usesAi } from './reach.ts';

/** A role that a message of a category can come to. */
export interface Receiver {
  readonly role: string;
  /** Completes "... which": `starts with it`. */
  readonly why: string;
  /** It only reads and passes on, so that a reading time is enough. */
  readonly onlyReads: boolean;
  /** What to do, if not to give the setting such a role. */
  readonly remedy?: string;
}

type Triage = World['policies']['triage'];

const elsewhere = {
  triage: 'or leave the setting out of policies.triage.settings',
  refillProtocol: 'or leave the setting out of policies.refillProtocol.coverage.settings',
};

export function triageOf({ world, id }: Place, category: string): Triage | undefined {
  const { triage } = world.policies;
  const covers = triage.kind !== 'direct' && triage.categories.includes(category) && coversSetting({ coverage: triage }, id);
  return covers ? triage : undefined;
}

/** Every role that can get a category in a setting, each once. */
export function receivers(place: Place, id: string, isUrgent: boolean): readonly Receiver[] {
  const { world } = place;
  const { humanPool, ai } = world.policies.triage;
  const category = categoryIn(world, place.setting, id);
  const triage = triageOf(place, id);
  const found = new Map<string, Receiver>();
  const add = (role: string | undefined, why: string, remedy?: string, onlyReads = false) => {
    if (role !== undefined && found.get(role)?.onlyReads !== false) found.set(role, { role, why, onlyReads, remedy });
  };
  const reader = (role: string | undefined, why: string, remedy?: string) =>
    add(role, why, remedy, role !== undefined && isBelowResolvers(place, category, role));
  add(category.intake, 'takes it in');
  if (goesDirectly(world, triage, category)) add(category.start, 'gets it first');
  if (goesToPool(world, triage)) {
    reader(humanPool?.sorter, 'sorts it', elsewhere.triage);
    add(humanPool?.role, 'is the pool that answers first', elsewhere.triage);
  }
  if (triage?.kind === 'ai') {
    add(ai?.flaggedTo, 'gets flagged messages', elsewhere.triage);
    if (ai?.confidence !== undefined) reader(ai.sorter, 'sorts it', elsewhere.triage);
    for (const role of wrongLabels(category, ai?.confusion)) reader(role, 'is named by wrong labels');
  }
  for (const [role, share] of Object.entries(category.resolver ?? {})) if (share > 0) add(role, 'is among its resolvers');
  for (const row of Object.values(category.forwards)) {
    for (const [role, chance] of Object.entries(row)) if (chance > 0) add(role, 'has it forwarded');
  }
  add(protocolRole(place, id), 'works by the refill protocol', elsewhere.refillProtocol);
  const { leaveCover } = world.policies;
  if (coversSetting(leaveCover, place.id) && [...found.keys()].some((role) => hasLeave(place, role))) {
    const { kind, role } = leaveCover;
    if (kind === 'pool') reader(role, 'covers for those on leave', 'or cover leave by colleagues');
  }
  if (isUrgent) for (const { role } of [...found.values()]) add(...handsOn(place, role, triage));
  return [...found.values()];
}

/** The next clinician after a role that can find a message to be urgent: by itself, because of a flag, or because of an audit. */
function handsOn(place: Place, role: string, triage: Triage | undefined): [role: string | undefined, why: string] {
  const isTold = triage?.kind === 'ai' && triage.ai?.flaggedTo === role && triage.ai.recognitionWhenFlagged > 0;
  const isAudited = usesAi(place.world) && place.world.policies.governance.audit?.enabled === true;
  if (!isTold && !isAudited && (roleOf(place, role)?.recognition ?? 0) === 0) return [undefined, ''];
  return [clinicianAbove(place, role), `gets urgent ones that ${role} recognises`];
}

/** True if there are messages, or times, that the AI of the triage policy does not see. */
function isBypassed({ policies: { governance } }: World): boolean {
  return Object.keys(governance.outages).length > 0 || governance.optOut > 0 || governance.sensitiveShare > 0;
}

/** True if some messages go to whoever gets them without triage. */
function goesDirectly(world: World, triage: Triage | undefined, category: Category): boolean {
  if (triage === undefined || triage.startWeek > 0 || triage.rampWeeks > 0 || triage.coverage.where !== undefined) return true;
  if (triage.kind !== 'ai') return false;
  return category.resolver === undefined || (isBypassed(world) && world.policies.governance.fallback === 'direct');
}

/** True if some messages go to the human pool: that is the policy, or people stand in for the AI. */
function goesToPool(world: World, triage: Triage | undefined): boolean {
  if (triage?.kind === 'ai') return isBypassed(world) && world.policies.governance.fallback === 'humanPool';
  return triage?.kind === 'humanPool';
}

type Confusion = NonNullable<Triage['ai']>['confusion'];

/** Roles that a wrong label can name besides the resolvers. */
function wrongLabels({ resolver = {} }: Category, confusion: Confusion = {}): string[] {
  const rows = Object.entries(confusion).filter(([right]) => Object.hasOwn(resolver, right) && resolver[right] > 0);
  return rows.flatMap(([, row]) => Object.keys(row).filter((role) => row[role] > 0));
}

/** The role that gets a category by protocol in a setting. */
function protocolRole({ world, id }: Place, category: string): string | undefined {
  const { refillProtocol } = world.policies;
  if (!refillProtocol?.enabled || !coversSetting(refillProtocol, id)) return undefined;
  return refillProtocol.coverage.categories?.includes(category) ? refillProtocol.role : undefined;
}

/** True if members of the role have in-baskets of their own, which wait while they are on leave. */
export function hasLeave(place: Place, id: string): boolean {
  const role = roleOf(place, id);
  return role !== undefined && role.inBasket === 'own' && role.leaveWeeksPerYear > 0;
}

function isBelowResolvers(place: Place, category: Category, role: string): boolean {
  const rank = roleOf(place, role)?.rank ?? 0;
  const resolvers = Object.entries(category.resolver ?? {}).filter(([, share]) => share > 0);
  return resolvers.length > 0 && resolvers.every(([id]) => id !== role && rank < (roleOf(place, id)?.rank ?? 0));
}

/** To whom a role that is no clinician hands an urgent message: the least senior clinician who is not below it. */
function clinicianAbove(place: Place, id: string): string | undefined {
  const role = roleOf(place, id);
  if (role === undefined || role.isClinician) return undefined;
  const above = Object.entries(place.staff).filter(([other, post]) => other !== id && post.role.isClinician && post.role.rank >= role.rank);
  return above.sort(([, a], [, b]) => a.role.rank - b.role.rank)[0]?.[0];
}

/** Who looks at AI decisions again, in settings where there are any. */
export function auditor(place: Place): Receiver | undefined {
  const { audit } = place.world.policies.governance;
  const { drafts, triage } = place.world.policies;
  const isSeen =
    (isAiTriage(place.world) && coversSetting({ coverage: triage }, place.id)) || (drafts?.enabled && coversSetting(drafts, place.id));
  if (!audit?.enabled || audit.share === 0 || !isSeen || !coversSetting(audit, place.id)) return undefined;
  return { role: audit.role, why: 'audits what AI decides', onlyReads: false };
}
