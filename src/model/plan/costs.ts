/** What levers cost and bring in besides the hands-on minutes of messages. Money in US dollars, a year of 365 days. */
import { calendarOf, coversSetting, dayMin, daysPerYear, hasTags, type World, weekMin } from '../../scenario/index.ts';
import { indexOf, type Names } from './plan.ts';
import { visitsGivenUp } from './protected-time.ts';
import { leaveShareOf } from './teams.ts';

const daysPerMonth = daysPerYear / 12;

/** Levers whose cost is that of AI; the others are programmes for patients and staff. */
const aiLevers = ['triage', 'drafts', 'selfService'] as const;
const programmes = ['billing', 'education', 'outreach', 'translation', 'structuredIntake', 'protectedTime', 'refillProtocol'] as const;
export type PaidLever = (typeof aiLevers)[number] | (typeof programmes)[number];

/** A cost per calendar day, from the time on at which its lever begins; rising evenly from then if it has a ramp. */
export interface RunningCost {
  readonly usdPerDay: number;
  readonly fromMin: number;
  readonly rampMin: number;
}

export interface Costs {
  /** Contracts and set-up, paid in full from the beginning of the lever on; patients, as the ramp reaches them. */
  readonly ai: readonly RunningCost[];
  readonly programmes: readonly RunningCost[];
  /** For each message that a triage AI saw or a draft was made for; for each need that advice settled, and for each answered thread
   * that was billed, translated or came by form; for each request closed by protocol. */
  readonly usdPerMessage: { readonly [Lever in PaidLever]: number };
  /** Once for each patient that gets an account by outreach, spread over a year: per calendar day from then on. */
  readonly outreachUsdPerPatientAndDay: number;
  /** Minutes of each role that levers take besides messages, from when each begins. */
  readonly besides: readonly { readonly role: number; readonly minPerWeek: number; readonly fromMin: number }[];
}

/** A lever that is on, by what it costs. */
interface Paid {
  readonly isAi: boolean;
  readonly cost: {
    readonly usdOnce: number;
    readonly usdPerMonth: number;
    readonly minPerWeek: { readonly [role: string]: number };
  };
  /** Of all that it reaches. */
  readonly patientsUsd: number;
  readonly fromMin: number;
  readonly rampMin: number;
}

export function createCosts(world: World, names: Names): Costs {
  const { policies } = world;
  const paid = [...[...aiLevers, ...programmes].flatMap((id) => paidLever(world, id) ?? []), ...paidPolicies(world)];
  const perMessage = [...aiLevers, ...programmes].map((id) => [id, isOn(world, id) ? (policies[id]?.cost.usdPerMessage ?? 0) : 0] as const);
  return {
    ai: paid.filter(({ isAi }) => isAi).flatMap(runningCosts),
    programmes: [...paid.filter(({ isAi }) => !isAi).flatMap(runningCosts), visitRevenueGivenUp(world)],
    usdPerMessage: Object.fromEntries(perMessage) as Costs['usdPerMessage'],
    outreachUsdPerPatientAndDay: policies.outreach?.enabled ? policies.outreach.cost.usdPerPatient / daysPerYear : 0,
    besides: paid.flatMap(({ cost, fromMin }) =>
      Object.entries(cost.minPerWeek).map(([role, minPerWeek]) => ({ role: indexOf(names.roles, role), minPerWeek, fromMin })),
    ),
  };
}

/** What a running cost comes to between two minutes, in dollars. */
export function paidBetween({ usdPerDay, fromMin, rampMin }: RunningCost, startMin: number, endMin: number): number {
  /** Minutes in force up to a time, the ramp by its height. */
  const inForce = (min: number) => {
    const since = Math.max(0, min - fromMin);
    return since < rampMin ? (since * since) / (2 * rampMin) : since - rampMin / 2;
  };
  return (usdPerDay * (inForce(endMin) - inForce(startMin))) / dayMin;
}

function isOn({ policies }: World, id: PaidLever): boolean {
  const lever = policies[id];
  return lever !== undefined && ('kind' in lever ? lever.kind !== 'direct' : lever.enabled);
}

function paidLever(world: World, id: PaidLever): Paid | undefined {
  const lever = world.policies[id];
  if (lever === undefined || !isOn(world, id)) return undefined;
  // Triage names its settings itself; a pool of people is no AI.
  const coverage = 'kind' in lever ? { ...lever.coverage, settings: lever.settings } : lever.coverage;
  const isAi = aiLevers.some((one) => one === id) && !('kind' in lever && lever.kind !== 'ai');
  // Outreach pays for the accounts that patients gain, one by one.
  const patientsUsd = id === 'outreach' ? 0 : lever.cost.usdPerPatient * patientsOf(world, coverage);
  return { isAi, cost: lever.cost, patientsUsd, fromMin: lever.startWeek * weekMin, rampMin: lever.rampWeeks * weekMin };
}

/** Policies with fixed costs only. What governs AI is part of what AI costs, and costs nothing where there is none. */
function paidPolicies({ policies }: World): Paid[] {
  const { leaveCover, governance, triage, drafts } = policies;
  const { audit, disclosure } = governance;
  const usesAi = triage.kind === 'ai' || drafts?.enabled === true;
  const ofPolicy = (isAi: boolean, { cost, startWeek }: Pick<typeof leaveCover, 'cost' | 'startWeek'>): Paid => ({
    isAi,
    cost,
    patientsUsd: 0,
    fromMin: startWeek * weekMin,
    rampMin: 0,
  });
  return [
    ...(leaveCover.kind === 'none' ? [] : [ofPolicy(false, leaveCover)]),
    ...(usesAi && audit?.enabled ? [ofPolicy(true, audit)] : []),
    ...(usesAi && disclosure.enabled ? [ofPolicy(true, disclosure)] : []),
  ];
}

function runningCosts({ cost, patientsUsd, fromMin, rampMin }: Paid): RunningCost[] {
  return [
    { usdPerDay: cost.usdPerMonth / daysPerMonth + cost.usdOnce / daysPerYear, fromMin, rampMin: 0 },
    { usdPerDay: patientsUsd / daysPerYear, fromMin, rampMin },
  ];
}

/** Patients of the settings and groups covered, by the shares of the panels. */
function patientsOf(
  world: World,
  coverage: { readonly settings?: readonly string[]; readonly where?: { readonly [tag: string]: string } },
): number {
  return Object.entries(world.settings).reduce((sum, [id, { panel }]) => {
    if (panel === undefined || !coversSetting({ coverage }, id)) return sum;
    const groups = Object.values(world.populations[panel.population].groups);
    const share = groups.reduce((total, group) => total + (hasTags(group.tags, coverage.where) ? group.share : 0), 0);
    return sum + panel.patients * (coverage.where === undefined ? 1 : share);
  }, 0);
}

/** Revenue of the visits that give way to protected time. */
function visitRevenueGivenUp(world: World): RunningCost {
  const lever = world.policies.protectedTime;
  if (!lever?.enabled) return { usdPerDay: 0, fromMin: 0, rampMin: 0 };
  const perWeek = Object.entries(world.settings).reduce((sum, [id, { roles }]) => {
    const role = Object.hasOwn(roles, lever.role) ? roles[lever.role] : undefined;
    if (role === undefined || !coversSetting(lever, id)) return sum;
    const visits = Array.from({ length: role.headCount }, (_, member) => calendarOf(world, role, member))
      .filter((calendar) => calendar !== undefined)
      .reduce((total, calendar) => total + visitsGivenUp(world, calendar), 0);
    // Who is on leave has no visits to give up.
    return sum + visits * (1 - leaveShareOf(role));
  }, 0);
  return { usdPerDay: (perWeek / 7) * lever.usdPerVisit, fromMin: lever.startWeek * weekMin, rampMin: lever.rampWeeks * weekMin };
}
