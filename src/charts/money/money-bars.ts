/** What a working day costs and brings in, part by part in each arm: as it is, as the difference from the baseline, or in per cent of it. */
import { estimatesOf, type Shown } from '../estimate.ts';
import type { Labels, Lookup, Place } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { moneyWords } from './words.ts';

export interface MoneyAmount {
  /** What it adds to the net cost: revenue is below zero. */
  readonly usd: number;
  readonly halfWidth: number | null;
  readonly isDistinguishable: boolean;
}

export interface MoneyPart {
  readonly id: string;
  readonly title: string;
  /** Labour of roles comes first; the others have looks of their own. */
  readonly look: 'labour' | 'ai' | 'programmes' | 'contacts' | 'revenue';
}

export interface MoneyBar {
  readonly arm: ArmMark;
  /** By id of the part. */
  readonly amounts: ReadonlyMap<string, MoneyAmount>;
  readonly net: MoneyAmount | undefined;
}

export interface MoneyBarsData {
  readonly shown: Shown;
  /** Those that are not zero everywhere. */
  readonly parts: readonly MoneyPart[];
  readonly bars: readonly MoneyBar[];
}

export interface MoneyChoice {
  readonly arms: readonly ArmMark[];
  readonly roles: readonly string[];
  readonly shown: Shown;
}

const others = [
  ['ai', 'aiUsdPerDay'],
  ['programmes', 'programmeUsdPerDay'],
  ['contacts', 'contactsOutsideUsdPerDay'],
  ['revenue', 'revenueUsdPerDay'],
] as const;

/** Empty where the scenario knows no wages. In `relative` all parts are in per cent of the baseline's net cost, so that they still add up. */
export function moneyBarsData(lookup: Lookup, labels: Labels, { arms, roles, shown }: MoneyChoice): MoneyBarsData {
  const netAtBaseline = Math.abs(lookup.outcome(lookup.result.arms[0].id, 'netCostUsdPerDay')?.mean ?? 0);
  const factor = shown === 'relative' ? (netAtBaseline === 0 ? Number.NaN : 100 / netAtBaseline) : 1;
  const amountsOf = (outcome: string, place: Place, sign: number) =>
    new Map(
      estimatesOf(lookup, arms, outcome, place, shown === 'values' ? 'values' : 'change').map(
        ({ arm, mean, halfWidth, isDistinguishable }): [string, MoneyAmount] => [
          arm.id,
          { usd: sign * mean * factor, halfWidth: halfWidth === null ? null : halfWidth * factor, isDistinguishable },
        ],
      ),
    );
  const known: readonly (readonly [MoneyPart, ReadonlyMap<string, MoneyAmount>])[] = [
    ...roles.map((role) => {
      const part: MoneyPart = { id: `labour-${role}`, title: moneyWords.labourOf(labels.role(role)), look: 'labour' };
      return [part, amountsOf('labourUsdPerDay', { role }, 1)] as const;
    }),
    ...others.map(([look, outcome]) => {
      const part: MoneyPart = { id: look, title: moneyWords.parts[look], look };
      return [part, amountsOf(outcome, {}, look === 'revenue' ? -1 : 1)] as const;
    }),
  ];
  const there = known.filter(([, amounts]) => [...amounts.values()].some(({ usd }) => usd !== 0));
  const net = amountsOf('netCostUsdPerDay', {}, 1);
  const bars = arms
    .filter(({ id }) => net.has(id))
    .map((arm): MoneyBar => {
      const amounts = there.flatMap(([part, of]): [string, MoneyAmount][] => {
        const amount = of.get(arm.id);
        return amount === undefined ? [] : [[part.id, amount]];
      });
      return { arm, amounts: new Map(amounts), net: net.get(arm.id) };
    });
  return { shown, parts: there.map(([part]) => part), bars };
}

export function moneyBarsTable({ parts, bars, shown }: MoneyBarsData, caption: string): Table {
  const isChange = shown !== 'values';
  const rowOf = (arm: ArmMark, title: string, { usd, halfWidth, isDistinguishable }: MoneyAmount) => [
    arm.title,
    title,
    usd,
    halfWidth === null ? null : usd - halfWidth,
    halfWidth === null ? null : usd + halfWidth,
    ...(isChange ? [isDistinguishable ? words.isDistinguishable : words.isNotDistinguishable] : []),
  ];
  return {
    caption,
    columns: [words.arm, moneyWords.part, moneyWords.value[shown], words.low, words.high, ...(isChange ? [words.certainty] : [])],
    rows: bars.flatMap(({ arm, amounts, net }) => [
      ...parts.flatMap(({ id, title }) => {
        const amount = amounts.get(id);
        return amount === undefined ? [] : [rowOf(arm, title, amount)];
      }),
      ...(net === undefined ? [] : [rowOf(arm, moneyWords.net, net)]),
    ]),
  };
}
