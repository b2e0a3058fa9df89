/** Compiles where messages come from: fixed arrivals of a setting, and the needs of its panel. */
import { createProfile, createSampler, type RateProfile } from '../../kernel/index.ts';
import {
  coversSetting,
  dayMin,
  type Need,
  needIn,
  needsOf,
  type Setting,
  type Surge,
  type World,
  weekMin,
  yearMin,
} from '../../scenario/index.ts';
import {
  type InPersonPlan,
  indexOf,
  type Names,
  type NeedPlan,
  none,
  type SettingPlan,
  type SourcePlan,
  type TeamPlan,
  teamIn,
} from './plan.ts';

export function createSources(world: World, names: Names, settings: readonly SettingPlan[], teams: readonly TeamPlan[]): SourcePlan[] {
  const profiles = new Map(Object.entries(world.calendar.profiles).map(([id, profile]) => [id, createProfile(profile)]));
  const profileOf = (id: string | undefined): RateProfile | undefined => (id === undefined ? undefined : profiles.get(id));
  return settings.flatMap((plan, index) => {
    const setting = world.settings[plan.id];
    const arrivals = Object.entries(setting.arrivals).map(([category, arrival]): SourcePlan => {
      const owners = arrival.perMemberOf === undefined ? none : teamIn(plan, indexOf(names.roles, arrival.perMemberOf)).index;
      const heads = owners === none ? 1 : teams[owners].members * teams[owners].fte;
      return {
        setting: index,
        name: `${plan.id}/arrivals/${category}`,
        ratePerMin: heads * ratePerMin(arrival, world.calendar.businessDays.length),
        profile: profileOf(arrival.profile),
        timesMin: arrival.timesMin,
        everyMin: arrival.everyMin,
        batchSize: arrival.batchSize === undefined ? undefined : createSampler(arrival.batchSize),
        owners,
        isFromPanel: false,
        category: indexOf(names.categories, category),
        surge: surgeOf(
          world,
          (surge) => coversSetting({ coverage: surge }, plan.id) && (surge.categories?.includes(category) ?? surge.needs === undefined),
        ),
      };
    });
    return [
      ...arrivals,
      ...backlogSources(world, names, plan, index, setting),
      ...needSources(world, names, plan, index, setting, profileOf),
    ];
  });
}

/** What waits when the run begins: it all comes at once, in its first minute. */
function backlogSources(world: World, names: Names, plan: SettingPlan, index: number, setting: Setting): SourcePlan[] {
  return Object.entries(setting.openingBacklog).map(([category, messages]) => ({
    setting: index,
    name: `${plan.id}/opening-backlog/${category}`,
    ratePerMin: 0,
    profile: undefined,
    timesMin: [0],
    batchSize: createSampler(messages),
    owners: none,
    isFromPanel: plan.panel !== undefined && world.categories[category].patientMessage,
    category: indexOf(names.categories, category),
  }));
}

function needSources(
  world: World,
  names: Names,
  plan: SettingPlan,
  index: number,
  setting: Setting,
  profileOf: (id: string | undefined) => RateProfile | undefined,
): SourcePlan[] {
  const { panel } = plan;
  if (panel === undefined) return [];
  return needsOf(world, setting).map((id): SourcePlan => {
    const need = needIn(world, setting, id);
    return {
      setting: index,
      name: `${plan.id}/need/${id}`,
      ratePerMin: (panel.patients * need.perPatientYear) / yearMin,
      profile: profileOf(need.profile),
      owners: panel.owners,
      isFromPanel: true,
      category: none,
      need: needPlan(names, id, need),
      surge: surgeOf(
        world,
        (surge) => coversSetting({ coverage: surge }, plan.id) && (surge.needs?.includes(id) ?? surge.categories === undefined),
      ),
    };
  });
}

function needPlan(names: Names, id: string, need: Need): NeedPlan {
  return {
    id,
    sameDay: need.urgency?.sameDay ?? 0,
    emergent: need.urgency?.emergent ?? 0,
    portalCategory: indexOf(names.categories, need.portal?.category),
    portalShare: need.portal?.share ?? 0,
    portalUrgentShare: need.portal?.urgentShare ?? need.portal?.share ?? 0,
    phoneCategory: indexOf(names.categories, need.phone?.category),
    phoneShare: need.phone?.share ?? 0,
    phoneUrgentShare: need.phone?.urgentShare ?? need.phone?.share ?? 0,
    visit: need.visit && inPersonPlan(names, need.visit),
    emergency: need.emergency && inPersonPlan(names, need.emergency),
  };
}

function inPersonPlan(names: Names, spec: NonNullable<Need['visit']>): InPersonPlan {
  return {
    share: spec.share,
    urgentShare: spec.urgentShare ?? spec.share,
    contactAfterMin: createSampler(spec.contactAfterMin),
    usdPerContact: spec.usdPerContact,
    category: indexOf(names.categories, spec.category),
  };
}

/** The factor of all surges that concern a source, by day of the run; they multiply. */
function surgeOf(world: World, concerns: (surge: Surge) => boolean): ((day: number) => number) | undefined {
  const surges = Object.values(world.calendar.surges).filter(concerns);
  if (surges.length === 0) return undefined;
  return (day) => surges.reduce((factor, surge) => factor * (1 + (surge.factor - 1) * heightOf(surge, day)), 1);
}

/** How far a surge has risen, 0 to 1: straight up at its start and down at its end, taken at the middle of the day. */
function heightOf({ fromDay, days, rampDays }: Surge, day: number): number {
  const since = day + 0.5 - fromDay;
  if (since < 0 || since > days) return 0;
  return rampDays === 0 ? 1 : Math.min(1, since / rampDays, (days - since) / rampDays);
}

/** Whatever unit the arrival is given in, as messages a minute averaged over the week. */
function ratePerMin(arrival: Setting['arrivals'][string], businessDays: number): number {
  if (arrival.perMin !== undefined) return arrival.perMin;
  if (arrival.perHour !== undefined) return arrival.perHour / 60;
  if (arrival.perDay !== undefined) return arrival.perDay / dayMin;
  if (arrival.perWorkday !== undefined) return (arrival.perWorkday * businessDays) / weekMin;
  return (arrival.perWeek ?? 0) / weekMin;
}
