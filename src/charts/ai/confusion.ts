/** What becomes of a thousand messages that the AI sees: urgent or routine, flagged or not. */
import type { Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import type { ShareEstimate } from './roc.ts';
import { aiWords } from './words.ts';

export const outcomesOfFlagging = ['urgentFlagged', 'urgentMissed', 'routineFlagged', 'routinePassed'] as const;
export type OutcomeOfFlagging = (typeof outcomesOfFlagging)[number];

export interface ConfusionPanel {
  readonly arm: ArmMark;
  /** Of 1,000 messages; fractions of messages. */
  readonly counts: Readonly<Record<OutcomeOfFlagging, number>>;
  /** Of the urgent messages, those flagged; of the routine ones, those flagged. */
  readonly caught: ShareEstimate;
  readonly falseAlarms: ShareEstimate;
}

export interface ConfusionData {
  readonly panels: readonly ConfusionPanel[];
}

/**
 * The result has shares: flagged f, urgent flagged s, routine not flagged c. They give the share of urgent messages p, since
 * f = p s + (1 - p)(1 - c).
 * @param group null: all patients
 */
export function confusionData(lookup: Lookup, arms: readonly ArmMark[], group: string | null): ConfusionData {
  const panels = arms.flatMap((arm): ConfusionPanel[] => {
    const rows = (['triageSensitivity', 'triageSpecificity', 'flaggedFraction'] as const).map((outcome) =>
      lookup.outcome(arm.id, outcome, { group }),
    );
    const [caught, spared, flagged] = rows.map((row) => row?.mean ?? null);
    if (caught === null || spared === null || flagged === null || caught + spared === 1) return [];
    const urgent = Math.min(1, Math.max(0, (flagged - (1 - spared)) / (caught + spared - 1)));
    const counts = {
      urgentFlagged: 1000 * urgent * caught,
      urgentMissed: 1000 * urgent * (1 - caught),
      routineFlagged: 1000 * (1 - urgent) * (1 - spared),
      routinePassed: 1000 * (1 - urgent) * spared,
    };
    const [ofUrgent, ofRoutine] = rows.map((row) => row?.halfWidth ?? null);
    return [{ arm, counts, caught: { mean: caught, halfWidth: ofUrgent }, falseAlarms: { mean: 1 - spared, halfWidth: ofRoutine } }];
  });
  return { panels };
}

/** Whole squares that make 1,000 together: the largest remainders are rounded up. */
export function wholeCounts(counts: ConfusionPanel['counts']): Readonly<Record<OutcomeOfFlagging, number>> {
  const whole = Object.fromEntries(outcomesOfFlagging.map((id) => [id, Math.floor(counts[id])])) as Record<OutcomeOfFlagging, number>;
  const missing = 1000 - outcomesOfFlagging.reduce((sum, id) => sum + whole[id], 0);
  const byRemainder = [...outcomesOfFlagging].sort((a, b) => counts[b] - Math.floor(counts[b]) - (counts[a] - Math.floor(counts[a])));
  for (const id of byRemainder.slice(0, missing)) whole[id] += 1;
  return whole;
}

export function confusionTable({ panels }: ConfusionData, caption: string): Table {
  return {
    caption,
    columns: [
      words.arm,
      ...outcomesOfFlagging.map((id) => aiWords.cells[id]),
      aiWords.sensitivity,
      aiWords.half,
      aiWords.alarmRate,
      `${aiWords.alarmRate} ${aiWords.half}`,
    ],
    rows: panels.map(({ arm, counts, caught, falseAlarms }) => [
      arm.title,
      ...outcomesOfFlagging.map((id) => counts[id]),
      caught.mean * 100,
      caught.halfWidth === null ? null : caught.halfWidth * 100,
      falseAlarms.mean * 100,
      falseAlarms.halfWidth === null ? null : falseAlarms.halfWidth * 100,
    ]),
  };
}
