/** A sensitivity study as comma-separated values. */
import { csvText } from '../../experiment/index.ts';
import type { SensitivityResult } from '../../runner/index.ts';

const columns = [
  ...(['method', 'outcome', 'unit', 'baseline', 'arm', 'pointer', 'grade', 'low', 'base', 'high', 'n'] as const),
  ...(['atLow', 'atLowHalfWidth', 'atBase', 'atBaseHalfWidth', 'atHigh', 'atHighHalfWidth', 'lowEffect', 'lowEffectHalfWidth'] as const),
  ...([
    'highEffect',
    'highEffectHalfWidth',
    'lowEffectPHolm',
    'highEffectPHolm',
    'changesSign',
    'surelyChangesSign',
    'signTurnsAt',
  ] as const),
  ...(['turnFrom', 'turnTo', 'turnAt', 'turnLow', 'turnHigh', 'turnIsTold'] as const),
  ...(['hasToldEffect', 'carriesAnswer', 'hasRanking'] as const),
  ...(['mu', 'muStar', 'muStarLow', 'muStarHigh', 'sigma', 'muStarOfNoise'] as const),
  ...(['first', 'firstLow', 'firstHigh', 'total', 'totalLow', 'totalHigh'] as const),
];

/** A row for each parameter; the columns of other methods are empty. */
export function sensitivityCsv(result: SensitivityResult): string {
  const { method, outcome, arms, arm, toldEffects } = result;
  const same = { method, outcome: outcome.name, unit: outcome.unit, baseline: arms[0].id };
  return csvText(
    columns,
    cellsOf(result).map((row) => ({ ...same, ...row, arm, hasToldEffect: toldEffects.includes(row.pointer) })),
  );
}

function cellsOf(result: SensitivityResult) {
  switch (result.method) {
    case 'one-at-a-time':
      return result.parameters.map(({ atLow, atBase, atHigh, recommended, ...row }) => ({
        ...row,
        n: atBase.outcome.n,
        atLow: atLow.outcome.mean,
        atLowHalfWidth: atLow.outcome.halfWidth,
        atBase: atBase.outcome.mean,
        atBaseHalfWidth: atBase.outcome.halfWidth,
        atHigh: atHigh.outcome.mean,
        atHighHalfWidth: atHigh.outcome.halfWidth,
        lowEffect: atLow.effect.mean,
        lowEffectHalfWidth: atLow.effect.halfWidth,
        highEffect: atHigh.effect.mean,
        highEffectHalfWidth: atHigh.effect.halfWidth,
        lowEffectPHolm: atLow.tests.effect?.pHolm,
        highEffectPHolm: atHigh.tests.effect?.pHolm,
        carriesAnswer: result.carriesAnswer?.includes(row.pointer),
        turnFrom: recommended?.turn?.from,
        turnTo: recommended?.turn?.to,
        turnAt: recommended?.turn?.at,
        turnLow: recommended?.turn?.low,
        turnHigh: recommended?.turn?.high,
        turnIsTold: recommended?.turn?.isTold,
      }));
    case 'morris':
      return result.parameters.map((row) => ({ ...row, muStarLow: row.muStarInterval?.low, muStarHigh: row.muStarInterval?.high }));
    case 'sobol':
      return result.parameters.map(({ first, total, ...row }) => ({
        ...row,
        n: result.rows,
        hasRanking: result.hasRanking,
        first: first.value,
        firstLow: first.interval?.low,
        firstHigh: first.interval?.high,
        total: total.value,
        totalLow: total.interval?.low,
        totalHigh: total.interval?.high,
      }));
    default:
      return result satisfies never;
  }
}
