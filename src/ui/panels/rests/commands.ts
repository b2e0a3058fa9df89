/** The commands that give the digits of a study. */
import { shellWord } from '../../../runner/index.ts';
import type { BreakEvenFound, InfluenceFound } from '../../desk/studies.ts';

const line = (command: string, file: string, options: readonly (readonly [name: string, value: string | number])[]): string =>
  [`npm run -s sim -- ${command} ${shellWord(file)}`, ...options.map(([name, value]) => `--${name} ${shellWord(String(value))}`)].join(' ');

export function influenceCommand({ asked, result, names }: Pick<InfluenceFound, 'asked' | 'result' | 'names'>): string {
  return line('sensitivity', asked.file, [
    ['outcome', result.outcome.name],
    ...asked.arms.map((arm) => ['arm', arm] as const),
    ...Object.keys(names).map((pointer) => ['parameter', pointer] as const),
    ['replications', result.replications],
  ]);
}

export function breakEvenCommand({ asked, result }: Pick<BreakEvenFound, 'asked' | 'result'>): string {
  return line('break-even', asked.file, [
    ...asked.parameters.map((pointer) => ['parameter', pointer] as const),
    ...asked.outcomes.map((outcome) => ['outcome', outcome] as const),
    ['arm', asked.arm],
    ['replications', result.replications],
    result.kind === 'frontier' ? (['grid', `${asked.gridSize}x${asked.gridSize}`] as const) : (['budget', asked.budget] as const),
  ]);
}
