/** The command that repeats a run, to be copied. */
import { shellWord } from '../runner/index.ts';
import type { RunOverrides } from '../scenario/index.ts';

/** Options of `run` that say how precise, as they are written. */
interface Asked {
  readonly precision?: string;
  readonly precise?: readonly string[];
  readonly group?: readonly string[];
  readonly budget?: string;
}

/** With the options that change digits, and no others. */
export function repeatCommand(file: string, overrides: RunOverrides, { precision, precise, group, budget }: Asked = {}): string {
  const { arms, seed, replications, warmUpDays, observedDays } = overrides;
  const options: readonly (readonly [name: string, values: readonly (string | number | undefined)[]])[] = [
    ['arm', arms ?? []],
    ['seed', [seed]],
    ['replications', [replications]],
    ['warm-up', [warmUpDays]],
    ['days', [observedDays]],
    ['precision', [precision]],
    ['precise', precise ?? []],
    ['group', group ?? []],
    ['budget', [budget]],
  ];
  const words = options.flatMap(([name, values]) =>
    values.flatMap((value) => (value === undefined ? [] : [`--${name}`, shellWord(String(value))])),
  );
  return ['inboxsim run', shellWord(file), ...words, '--format json'].join(' ');
}
