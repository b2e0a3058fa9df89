/** What levers cost and bring in besides the hands-on minutes of messages. Money in US dollars, a year of 365 days. */
import type { World } from '../../scenario/index.ts';
import { indexOf, type Names } from './plan.ts';
import { visitsGivenUp } from './protected-time.ts';

const dayMin = 1440;
const weekMin = 7 * dayMin;
const daysPerYear = 365;
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
  /** Fixed: contracts and set-up, paid in full from the beginning of the lever on. */
  readonly ai: readonly RunningCost[];
  readonly programmes: readonly RunningCost[];
  /** For each message that a triage AI saw or a draft was made for; for each need that advice settled, and for each answered thread
   * that was billed, translated or came by form; for each request closed by protocol. */
  readonly usdPerMessage: { readonly [Lever in PaidLever]: number };
  /** Once for each patient that gets an account by outreach, spread over a year: per calendar day. */
  readonly outreachUsdPerPatientAndDay: number;
  /** Minutes of each role that levers take besides messages, from when each begins. */
  readonly besides: readonly { readonly role: number; readonly minPerWeek: number; readonly fromMin: number }[];
}

export function createCosts(world: World, names: Names): Costs {
  const { policies } = world;
  const specs = [...aiLevers, ...programmes].map((id) => {
    const spec = policies[id];
    const isOn = spec !== undefined && ('kind' in spec ? spec.kind !== 'direct' : spec.enabled);
    return { id, isOn, cost: spec?.cost };
  });
  /** A pool of people is no AI. */
  const isAi = (id: PaidLever) => aiLevers.some((lever) => lever === id) && (id !== 'triage' || policies.triage.kind === 'ai');
  const fixed = specs.flatMap(({ id, isOn, cost }) => {
    if (!isOn || cost === undefined) return [];
    const forPatients = id === 'outreach' ? 0 : cost.usdPerPatient * patientsOf(world, coveredSettings(policies[id]));
    const usdPerDay = cost.usdPerMonth / daysPerMonth + (cost.usdOnce + forPatients) / daysPerYear;
    return [{ id, usdPerDay, fromMin: (policies[id]?.startWeek ?? 0) * weekMin, rampMin: 0 }];
  });
  const perMessage = specs.map(({ id, isOn, cost }) => [id, isOn && cost !== undefined ? cost.usdPerMessage : 0] as const);
  const besides = specs.flatMap(({ id, isOn, cost }) =>
    Object.entries(isOn && cost !== undefined ? cost.minPerWeek : {}).map(([role, minPerWeek]) => ({
      role: indexOf(names.roles, role),
      minPerWeek,
      fromMin: (policies[id]?.startWeek ?? 0) * weekMin,
    })),
  );
  return {
    ai: fixed.filter(({ id }) => isAi(id)),
    programmes: [...fixed.filter(({ id }) => !isAi(id)), visitRevenueGivenUp(world)],
    usdPerMessage: Object.fromEntries(perMessage) as Costs['usdPerMessage'],
    outreachUsdPerPatientAndDay: policies.outreach?.enabled ? policies.outreach.cost.usdPerPatient / daysPerYear : 0,
    besides,
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

type Spec = World['policies'][PaidLever];

function coveredSettings(spec: Spec): readonly string[] | undefined {
  if (spec === undefined) return undefined;
  return 'coverage' in spec ? spec.coverage.settings : spec.settings;
}

/** Patients of some settings; of all if none is named. */
function patientsOf(world: World, settings: readonly string[] | undefined): number {
  return Object.entries(world.settings).reduce(
    (sum, [id, { panel }]) => sum + (settings?.includes(id) === false ? 0 : (panel?.patients ?? 0)),
    0,
  );
}

/** Revenue of the visits that give way to protected time. */
function visitRevenueGivenUp(world: World): RunningCost {
  const lever = world.policies.protectedTime;
  if (!lever?.enabled) return { usdPerDay: 0, fromMin: 0, rampMin: 0 };
  const perWeek = Object.entries(world.settings).reduce((sum, [id, { roles }]) => {
    const role = Object.hasOwn(roles, lever.role) ? roles[lever.role] : undefined;
    if (role === undefined || lever.coverage.settings?.includes(id) === false) return sum;
    const calendars = typeof role.calendar === 'string' ? [role.calendar] : role.calendar;
    const visits = Array.from({ length: role.headCount }, (_, member) => calendars[member % calendars.length])
      .filter((name) => name !== 'always')
      .reduce((total, name) => total + visitsGivenUp(world, world.calendar.staff[name]), 0);
    // Who is on leave has no visits to give up.
    return sum + visits * (1 - Math.min(1, role.leaveWeeksPerYear / 52));
  }, 0);
  return { usdPerDay: (perWeek / 7) * lever.usdPerVisit, fromMin: lever.startWeek * weekMin, rampMin: lever.rampWeeks * weekMin };
}
