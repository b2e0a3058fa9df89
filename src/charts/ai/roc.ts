/** Where the urgency detector of each arm operates: urgent messages caught against routine ones flagged, for all and for each group. */
import type { OutcomeRow } from '../../experiment/index.ts';
import { smallnessIn } from '../equity/small-groups.ts';
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { type Detector, separationOf } from './binormal.ts';
import { aiWords } from './words.ts';

/** A share with half of its 95 % interval. */
export interface ShareEstimate {
  readonly mean: number;
  readonly halfWidth: number | null;
}

export interface RocPoint {
  /** Null: all patients. */
  readonly group: string | null;
  readonly title: string;
  readonly caught: ShareEstimate;
  readonly falseAlarms: ShareEstimate;
  readonly isSmall: boolean;
}

export interface RocPanel {
  readonly arm: ArmMark;
  /** All patients first. */
  readonly points: readonly RocPoint[];
  /** Of the scores of urgent and routine messages, where the scenario says how good the detector is. */
  readonly separation: number | undefined;
}

export interface RocData {
  readonly panels: readonly RocPanel[];
}

export interface RocChoice {
  readonly arms: readonly ArmMark[];
  readonly groups: readonly string[];
  /** What the scenario says of the detector of an arm. */
  readonly detectorOf: (arm: string) => Detector | undefined;
}

const estimateIn = (row: OutcomeRow | undefined): ShareEstimate | undefined =>
  row === undefined || row.mean === null ? undefined : { mean: row.mean, halfWidth: row.halfWidth };

/** Panels of the arms with an AI that flags. */
export function rocData(lookup: Lookup, labels: Labels, { arms, groups, detectorOf }: RocChoice): RocData {
  const smallness = smallnessIn(lookup.result, 'triageSensitivity');
  const panels = arms.map((arm): RocPanel => {
    const points = [null, ...groups].flatMap((group): RocPoint[] => {
      const caught = estimateIn(lookup.outcome(arm.id, 'triageSensitivity', { group }));
      const spared = estimateIn(lookup.outcome(arm.id, 'triageSpecificity', { group }));
      if (caught === undefined || spared === undefined) return [];
      const title = group === null ? words.allPatients : labels.group(group);
      const isSmall = group !== null && smallness(arm.id, group) !== undefined;
      return [{ group, title, caught, falseAlarms: { ...spared, mean: 1 - spared.mean }, isSmall }];
    });
    const detector = detectorOf(arm.id);
    return { arm, points, separation: detector && separationOf(detector) };
  });
  return { panels: panels.filter(({ points }) => points.length > 0) };
}

const percent = (share: number | null): number | null => (share === null ? null : share * 100);

export function rocTable({ panels }: RocData, caption: string): Table {
  return {
    caption,
    columns: [
      words.group,
      words.arm,
      aiWords.sensitivity,
      aiWords.half,
      aiWords.alarmRate,
      `${aiWords.alarmRate} ${aiWords.half}`,
      aiWords.observations,
    ],
    rows: panels.flatMap(({ arm, points }) =>
      points.map(({ title, caught, falseAlarms, isSmall }) => [
        title,
        arm.title,
        percent(caught.mean),
        percent(caught.halfWidth),
        percent(falseAlarms.mean),
        percent(falseAlarms.halfWidth),
        isSmall ? aiWords.few : aiWords.enough,
      ]),
    ),
  };
}
