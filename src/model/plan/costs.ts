/** What levers cost and bring in besides the hands-on minutes of messages. Money in US dollars, a year of 365 days. */
import type { World } from '../../scenario/index.ts';
import { indexOf, type Names } from './plan.ts';
import { visitsGivenUp } from './protected-time.ts';

const daysPerYear = 365;
const daysPerMonth = daysPerYear / 12;

/** Levers whose cost is that of AI; the others are programmes for patients and staff. */
const aiLevers = ['triage', 'drafts', 'selfService'] as const;
const programmes = ['billing', 'education', 'outreach', 'translation', 'structuredIntake', 'protectedTime', 'refillProtocol'] as const;
export type PaidLever = (typeof aiLevers)[number] | (typeof programmes)[number];

export interface Costs {
  /** Fixed, per calendar day. */
  readonly aiUsdPerDay: number;
  readonly programmeUsdPerDay: number;
  /** For each message that the lever acts on. */
  readonly usdPerMessage: { readonly [Lever in PaidLever]: number };
  /** Once for each patient that gets an account by outreach, spread over a year: per calendar day. */
  readonly outreachUsdPerPatientAndDay: number;
  /** Revenue of the visits that give way to protected time, per calendar day. */
  readonly visitsGivenUpUsdPerDay: number;
  /** Minutes a week of each role that levers take besides messages. */
  readonly minPerWeek: readonly number[];
}

export function createCosts(world: World, names: Names): Costs {
  const { policies } = world;
  const specs = [...aiLevers, ...programmes].map((id) => {
    const spec = policies[id];
    const isOn = spec !== undefined && ('kind' in spec ? spec.kind === 'ai' : spec.enabled);
    return { id, isOn, cost: spec?.cost };
  });
  const fixed = (ids: readonly PaidLever[]) =>
    specs.reduce((sum, { id, isOn, cost }) => {
      if (!isOn || cost === undefined || !ids.includes(id)) return sum;
      const forPatients = id === 'outreach' ? 0 : cost.usdPerPatient * patientsOf(world, coveredSettings(policies[id]));
      return sum + cost.usdPerMonth / daysPerMonth + (cost.usdOnce + forPatients) / daysPerYear;
    }, 0);
  const perMessage = specs.map(({ id, isOn, cost }) => [id, isOn && cost !== undefined ? cost.usdPerMessage : 0] as const);
  const minPerWeek = names.roles.map(() => 0);
  for (const { isOn, cost } of specs) {
    if (!isOn || cost === undefined) continue;
    for (const [role, minutes] of Object.entries(cost.minPerWeek)) minPerWeek[indexOf(names.roles, role)] += minutes;
  }
  return {
    aiUsdPerDay: fixed(aiLevers),
    programmeUsdPerDay: fixed(programmes),
    usdPerMessage: Object.fromEntries(perMessage) as Costs['usdPerMessage'],
    outreachUsdPerPatientAndDay: policies.outreach?.enabled ? policies.outreach.cost.usdPerPatient / daysPerYear : 0,
    visitsGivenUpUsdPerDay: visitRevenueGivenUp(world),
    minPerWeek,
  };
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

function visitRevenueGivenUp(world: World): number {
  const lever = world.policies.protectedTime;
  if (!lever?.enabled) return 0;
  const perWeek = Object.entries(world.settings).reduce((sum, [id, { roles }]) => {
    const role = Object.hasOwn(roles, lever.role) ? roles[lever.role] : undefined;
    if (role === undefined || lever.coverage.settings?.includes(id) === false) return sum;
    const calendars = typeof role.calendar === 'string' ? [role.calendar] : role.calendar;
    const visits = Array.from({ length: role.headCount }, (_, member) => calendars[member % calendars.length])
      .filter((name) => name !== 'always')
      .reduce((total, name) => total + visitsGivenUp(world, world.calendar.staff[name]), 0);
    return sum + visits;
  }, 0);
  return (perWeek / 7) * lever.usdPerVisit;
}
