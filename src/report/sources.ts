/** Items 3.1 and 3.2 of STRESS-DES: where the numbers come from. */
import type { Scenario } from '../scenario/index.ts';
import { blocks, code, counted, link, plain, table, toFill } from './markdown.ts';
import type { Context } from './report-input.ts';

export function sources({ scenario }: Context): string {
  const uses = usesOf(scenario);
  const rows = Object.entries(scenario.evidence).flatMap(([key, { citation, doi, url, population, measured, status }]) => {
    const use = uses.get(key);
    if (use === undefined) return [];
    const address =
      doi === undefined
        ? url === undefined
          ? ''
          : link(url)
        : link(`https://doi.org/${doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '')}`);
    return [[code(key), `${plain(citation)} ${address}`, plain(population ?? ''), plain(measured ?? ''), plain(status ?? ''), use]];
  });
  return blocks(
    rows.length === 0 ? 'No number of the scenario names a source.' : 'Published sources that numbers or targets of the scenario name:',
    table(['Key', 'Citation', 'Population', 'What was measured', 'How it was seen', 'Used for'], rows),
    toFill('sample sizes and dates where the table does not say them; own data, interviews and observations, with how they were obtained.'),
  );
}

/** By key of the source: `12 numbers, 1 target`. */
function usesOf({ parameters, targets }: Scenario): ReadonlyMap<string, string> {
  const ofNumbers = parameters.flatMap(({ source }) => source ?? []);
  const ofTargets = Object.values(targets).map(({ source }) => source);
  const count = (keys: readonly string[], key: string) => keys.filter((one) => one === key).length;
  return new Map(
    [...ofNumbers, ...ofTargets].map((key) => {
      const [numbers, held] = [count(ofNumbers, key), count(ofTargets, key)];
      const parts = [numbers > 0 ? counted(numbers, 'number') : '', held > 0 ? counted(held, 'target') : ''];
      return [key, parts.filter(Boolean).join(', ')];
    }),
  );
}

export function preparation(): string {
  return blocks(
    'The program takes numbers as they stand in the scenario and changes none of them. Arithmetic between a source and a number is in the notes of 3.3 (grade derived).',
    toFill('cleaning, exclusions, interpolation and fitting of data before they became numbers of the scenario.'),
  );
}
