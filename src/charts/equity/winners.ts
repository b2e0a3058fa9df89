/** Winners and losers: what becomes of the very same needs in an arm and in the baseline, by patient group. */
import type { WinnersRow } from '../../experiment/index.ts';
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { equityWords } from './words.ts';

export const fates = ['sooner', 'newly', 'same', 'later', 'noLonger', 'undecided'] as const;
export type Fate = (typeof fates)[number];

export interface Share {
  readonly mean: number;
  readonly halfWidth: number | null;
}

/**
 * One arm in one group. `undecided` is of all needs, the others of the decided ones, which together are all of them. Sizes in minutes; null
 * where nobody gains or loses.
 */
export interface WinnersBar {
  readonly arm: ArmMark;
  readonly needs: number;
  readonly shares: Readonly<Record<Fate, Share>>;
  /** Gain less loss, by repetition; null where the result does not say. */
  readonly gainedLessLost: Share | null;
  readonly soonerByMin: Share | null;
  readonly laterByMin: Share | null;
}

export interface WinnersGroup {
  /** Null: all patients together. */
  readonly group: string | null;
  readonly title: string;
  readonly share: number | undefined;
  readonly bars: readonly WinnersBar[];
}

export interface WinnersData {
  readonly rows: readonly WinnersGroup[];
}

const known = ({ mean, halfWidth }: WinnersRow['same']): Share | null => (mean === null ? null : { mean, halfWidth });
const nothing: Share = { mean: 0, halfWidth: null };

function barOf(arm: ArmMark, row: WinnersRow): WinnersBar[] {
  const { sooner, newly, same, later, noLonger, undecided, gainedLessLost, soonerByMin, laterByMin } = row;
  // Results of before undecided needs were told apart do not have them.
  const all = { sooner, newly, same, later, noLonger, undecided: undecided ?? nothing };
  const shares = Object.fromEntries(fates.map((fate) => [fate, known(all[fate])]));
  if (fates.some((fate) => shares[fate] === null)) return [];
  const bar = { arm, needs: row.needs, shares: shares as Record<Fate, Share> };
  return [
    {
      ...bar,
      gainedLessLost: gainedLessLost ? known(gainedLessLost) : null,
      soonerByMin: known(soonerByMin),
      laterByMin: known(laterByMin),
    },
  ];
}

/** All patients first, then the groups; each with the compared arms but the baseline. */
export function winnersData({ result }: Lookup, labels: Labels, arms: readonly ArmMark[], groups: readonly string[]): WinnersData {
  const byPlace = new Map((result.winners ?? []).map((row) => [`${row.arm}|${row.group ?? ''}`, row]));
  const rows = [null, ...groups].map((group): WinnersGroup => {
    const bars = arms.flatMap((arm) => {
      const row = arm.index === 0 ? undefined : byPlace.get(`${arm.id}|${group ?? ''}`);
      return row === undefined ? [] : barOf(arm, row);
    });
    const title = group === null ? words.allPatients : labels.group(group);
    return { group, title, share: group === null ? undefined : labels.groupShare(group), bars };
  });
  return { rows: rows.filter(({ bars }) => bars.length > 0) };
}

export const gainOf = ({ shares }: WinnersBar): number => shares.sooner.mean + shares.newly.mean;
export const lossOf = ({ shares }: WinnersBar): number => shares.later.mean + shares.noLonger.mean;

/** Which of the two is more? Said only where the interval of their difference, taken within each repetition, does not hold zero. */
export function balanceOf({ gainedLessLost }: WinnersBar): 'gain' | 'loss' | 'even' {
  const { mean, halfWidth } = gainedLessLost ?? nothing;
  if (halfWidth === null || Math.abs(mean) <= halfWidth) return 'even';
  return mean > 0 ? 'gain' : 'loss';
}

/** A line for each fate, with its interval in per cent and the mean size of the change in minutes. */
export function winnersTable({ rows }: WinnersData, caption: string): Table {
  const sizes = (bar: WinnersBar, fate: Fate) => (fate === 'sooner' ? bar.soonerByMin : fate === 'later' ? bar.laterByMin : null);
  return {
    caption,
    columns: [
      words.group,
      words.arm,
      equityWords.fate,
      equityWords.share,
      words.low,
      words.high,
      equityWords.sizeMin,
      equityWords.half,
      equityWords.needs,
    ],
    rows: rows.flatMap(({ title, bars }) =>
      bars.flatMap((bar) =>
        fates.map((fate) => {
          const { mean, halfWidth } = bar.shares[fate];
          const size = sizes(bar, fate);
          const end = (sign: number) => (halfWidth === null ? null : Math.min(100, Math.max(0, (mean + sign * halfWidth) * 100)));
          const name = fate === 'same' ? equityWords.unchanged : equityWords[fate];
          return [title, bar.arm.title, name, mean * 100, end(-1), end(1), size?.mean ?? null, size?.halfWidth ?? null, bar.needs];
        }),
      ),
    ),
  };
}
