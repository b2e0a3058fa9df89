/** Where the values of the groups stand in a replication of an arm, and who the groups are. */
import { type Layout, type OutcomeId, outcomes, type Statistic } from '../../model/index.ts';
import type { World } from '../../scenario/index.ts';
import type { EquityPlace } from '../equity-result.ts';
import { type EquityMeasureId, equityMeasures, measuresOf } from './equity-measures.ts';

/** A group in one place of an arm's world. */
export interface PanelGroup {
  /** Patients of the group. */
  readonly share: number;
  /** Undefined too when two populations give the group different ranks. */
  readonly disadvantageRank?: number;
}

export interface PlannedGroup extends PanelGroup {
  readonly id: string;
  /** Index into the values of a replication. */
  readonly place: number;
  /** For the sensitivity of the AI: where its specificity for the same group stands. */
  readonly specificityPlace?: number;
}

/** One outcome, by one statistic, in one place: at least two groups have a row. */
export interface EquityPlan {
  readonly key: string;
  readonly outcome: OutcomeId;
  readonly statistic: Statistic;
  /** Null: over all settings. */
  readonly setting: string | null;
  readonly groups: readonly PlannedGroup[];
  readonly measures: readonly EquityMeasureId[];
  /** What the row of each measure says of itself, in the order of the measures. */
  readonly places: readonly EquityPlace[];
  /** Index of the value of all groups together, in the same place; undefined without one. */
  readonly totalPlace?: number;
}

const statistics: readonly Statistic[] = ['mean', 'fraction', 'p50', 'p90'];
/** Of each setting by itself: quantiles of small groups in one clinic tell nothing that the means do not. */
const localStatistics: readonly Statistic[] = ['mean', 'fraction'];

/** Plans for every outcome by group. Rows by group and also by role or category have none; groups without patients are left out. */
export function planEquity({ measures }: Layout, world: World): EquityPlan[] {
  const places = new Map<string, number>();
  measures.forEach(({ outcome, statistic, setting, role, group, category }, place) => {
    if (role === null && category === null) places.set(`${outcome}|${statistic}|${setting}|${group}`, place);
  });
  const panels = new Map<string | null, Map<string, PanelGroup>>();
  const byKey = new Map<string, { outcome: OutcomeId; statistic: Statistic; setting: string | null; groups: PlannedGroup[] }>();
  measures.forEach(({ outcome, statistic, setting, role, group: id, category }, place) => {
    if (id === null || role !== null || category !== null) return;
    if (!(setting === null ? statistics : localStatistics).includes(statistic)) return;
    if (!panels.has(setting)) panels.set(setting, panelGroups(world, setting));
    const group = panels.get(setting)!.get(id);
    if (group === undefined) return;
    const key = `${outcome}|${statistic}|${setting ?? ''}`;
    const plan = byKey.get(key) ?? { outcome, statistic, setting, groups: [] };
    const specificityPlace = outcome === 'triageSensitivity' ? places.get(`triageSpecificity|${statistic}|${setting}|${id}`) : undefined;
    plan.groups.push({ ...group, id, place, specificityPlace });
    byKey.set(key, plan);
  });
  return [...byKey]
    .filter(([, { groups }]) => groups.length > 1)
    .map(([key, plan]) => {
      const { outcome, statistic, setting } = plan;
      const measures = measuresOf({ outcome, definition: outcomes[outcome] });
      const totalPlace = places.get(`${outcome}|${statistic}|${setting}|null`);
      return { key, ...plan, measures, places: measures.map((measure) => placeOf(measure, outcome, statistic, setting)), totalPlace };
    });
}

function placeOf(measure: EquityMeasureId, outcome: OutcomeId, statistic: Statistic, setting: string | null): EquityPlace {
  const unit = equityMeasures[measure].unit(outcomes[outcome].unit);
  return { outcome, unit, statistic, setting, measure, denominator: outcomes[outcome].denominator };
}

/** The groups of a setting, or of all settings together weighted by their patients. */
export function panelGroups(world: World, setting: string | null): Map<string, PanelGroup> {
  const groups = new Map<string, PanelGroup>();
  for (const [id, { panel }] of Object.entries(world.settings)) {
    if (panel === undefined || (setting !== null && setting !== id)) continue;
    for (const [group, { share, disadvantageRank }] of Object.entries(world.populations[panel.population].groups)) {
      if (share === 0) continue;
      const known = groups.get(group);
      const agreed = known === undefined || known.disadvantageRank === disadvantageRank ? disadvantageRank : undefined;
      groups.set(group, { share: (known?.share ?? 0) + panel.patients * share, disadvantageRank: agreed });
    }
  }
  return groups;
}
