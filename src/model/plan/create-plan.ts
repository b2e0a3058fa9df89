/** Compiles a world: gives every name its index and calls the compilers of the parts. */
import { staffOf, type World, weekdays } from '../../scenario/index.ts';
import { createLevers } from '../levers/levers.ts';
import { createCategories } from './categories.ts';
import { Cells } from './cells.ts';
import { createCosts } from './costs.ts';
import { districtsOf } from './districts.ts';
import { createPanel } from './panel.ts';
import type { Names, Plan, SettingPlan, TeamPlan, UrgencyPlan } from './plan.ts';
import { createSources } from './sources.ts';
import { createTeams } from './teams.ts';
import { createCover, createTriage } from './triage.ts';

export function createPlan(world: World): Plan {
  const names = namesOf(world);
  const { teams, stations, teamOfStation } = createTeams(world, names);
  const settings = names.settings.map((id, index): SettingPlan => {
    const setting = world.settings[id];
    const staff = staffOf(world, id);
    const own = names.roles.map((role, roleIndex) => {
      const post = Object.hasOwn(staff, role) ? staff[role] : undefined;
      return post && teams.find((team) => team.role === roleIndex && names.settings[team.setting] === post.setting);
    });
    return {
      index,
      id,
      title: setting.title ?? id,
      teams: own,
      categories: createCategories(world, names, id, own),
      panel: setting.panel && createPanel(world, names, setting.panel, index, own),
      spreadCv: setting.panel?.spreadCv ?? 0,
      weekCv: setting.busyness?.weekCv ?? 0,
      dayCv: setting.busyness?.dayCv ?? 0,
    };
  });
  const levers = createLevers(world, names);
  const cover = createCover(world, names);
  const triage = createTriage(world, names);
  const hasTopics = settings.some(({ categories }) => categories.some(({ multiTopic }) => multiTopic !== undefined));
  return {
    names,
    cells: new Cells(names),
    settings,
    teams,
    districts: districtsOf({ settings, teams }),
    sources: createSources(world, names, settings, teams),
    triage,
    levers,
    cover,
    costs: createCosts(world, names),
    hasFeedback: world.policies.feedback === 'on',
    variesEffort: hasTopics || levers.structuredIntake !== undefined || triage.poolFactor !== 1 || cover.handlingFactor !== 1,
    urgency: urgencyOf(world),
    stations,
    teamOfStation: teamOfStation.map((team) => teams[team]),
    teamOfServer: teams.flatMap((team) => new Array<TeamPlan>(team.members).fill(team)),
    priorities: prioritiesOf(world),
    isBusinessDayOfWeek: weekdays.map((day) => world.calendar.businessDays.includes(day)),
    holidays: new Set(world.calendar.holidays),
  };
}

function namesOf(world: World): Names {
  const roles = new Set<string>();
  for (const setting of Object.values(world.settings)) for (const role of Object.keys(setting.roles)) roles.add(role);
  const groups = new Set<string>();
  for (const setting of Object.values(world.settings)) {
    if (setting.panel === undefined) continue;
    for (const group of Object.keys(world.populations[setting.panel.population].groups)) groups.add(group);
  }
  return {
    settings: Object.keys(world.settings),
    roles: [...roles],
    groups: [...groups],
    categories: Object.keys(world.categories),
  };
}

function urgencyOf(world: World): UrgencyPlan {
  const { urgency } = world.policies;
  const window = urgency?.safeWindowMin;
  return {
    safeWindowMin: [Infinity, window?.sameDay ?? Infinity, window?.emergent ?? Infinity],
    contactWindowMin: urgency?.contactWindowMin ?? Infinity,
  };
}

/** One more than the greatest priority that a message can have. */
function prioritiesOf(world: World): number {
  const used = Object.values(world.categories).flatMap((category) => [category.priority, category.ageing?.priority ?? 0]);
  return 1 + Math.max(0, world.policies.triage.ai?.flagPriority ?? 0, ...used);
}
