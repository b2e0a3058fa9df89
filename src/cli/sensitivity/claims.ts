/** What a sensitivity study claims: whose effect is told from chance, what carries the answer, and that no ranking can be told. */
import type { SensitivityResult } from '../../runner/index.ts';
import { parameterWords } from './words.ts';

type Tornado = Extract<SensitivityResult, { method: 'one-at-a-time' }>;

/** Sentences, one for each line. */
export function claimLines(result: SensitivityResult): string[] {
  const { toldEffects, parameters } = result;
  if (parameters.length === 0 || (result.method === 'sobol' && !result.hasRanking)) return [];
  const effects =
    toldEffects.length === 0
      ? `No effect can be told from chance, of ${countOf(parameters.length)} moved.`
      : `An effect that can be told from chance: ${partOf(result, toldEffects)}.`;
  if (result.method !== 'one-at-a-time') {
    return [effects, methods[result.method]];
  }
  return [
    effects,
    ...answerLines(result),
    `Told: by paired t tests, 5 % for all ${result.testCount} of the study together (Holm), and more replications tell more; the intervals shown are 95 % each.`,
  ];
}

const methods = {
  morris: 'Told: mu* above that of chance, by drawing the signs of all paired differences, 5 % for all parameters together (Holm).',
  sobol: 'Told: total above the share of chance, by bootstrap intervals, 5 % for all parameters together (Bonferroni).',
} as const;

function answerLines(result: Tornado): string[] {
  const { carriesAnswer, parameters } = result;
  if (carriesAnswer === null) return [];
  const { mean, halfWidth } = parameters[0].atBase.outcome;
  const isBaseOpen = mean === null || halfWidth === null || Math.abs(mean) <= halfWidth;
  const open = isBaseOpen
    ? ' At the base itself the difference cannot be told from zero, so that nothing can be told to change its sign.'
    : '';
  const changes = 'told to change the sign of the difference or the recommended arm';
  const carries =
    carriesAnswer.length === 0
      ? `None carries the answer: at no end of a range is one ${changes}.${open}`
      : `The answer is carried by what is ${changes}: ${partOf(result, carriesAnswer)}.`;
  return [carries, ...standingLine(result)];
}

/** That one arm keeps the best mean, which was looked at nowhere but at the ends of the ranges and at the base. */
function standingLine({ parameters }: Tornado): string[] {
  const stretches = parameters.flatMap(({ recommended }) => recommended?.stretches ?? []);
  const best = stretches[0]?.best ?? null;
  if (best === null || stretches.some((one) => one.best !== best)) return [];
  const where = 'At all values tried (low, base and high of each parameter, one at a time)';
  return stretches.every(({ rivals }) => rivals.length === 0)
    ? [`${where} ${best} stays recommended.`]
    : [`${where} ${best} keeps the best mean, but not at all of them can it be told from the others.`];
}

const countOf = (count: number): string => `${count} ${count === 1 ? 'parameter' : 'parameters'}`;

/** `2 of the 8 parameters moved, 1 of them assumed: /a (assumed), /b` */
function partOf({ parameters }: SensitivityResult, pointers: readonly string[]): string {
  const chosen = parameters.filter(({ pointer }) => pointers.includes(pointer));
  const assumed = chosen.filter(({ grade }) => grade === 'assumed').length;
  const ofThem = assumed === 0 ? 'none of them' : `${assumed} of them`;
  const names = chosen.map(parameterWords).join(', ');
  return `${chosen.length} of the ${countOf(parameters.length)} moved, ${ofThem} assumed: ${names}`;
}

/** @param percent writes a share */
export function noRankingLine({ noise }: Extract<SensitivityResult, { method: 'sobol' }>, percent: (share: number) => string): string {
  return `No ranking can be told: ${percent(noise?.share ?? 1)} of the variance is chance; run more replications per row.`;
}
