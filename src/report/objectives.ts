/** Part 1 of STRESS-DES: why the model was built, what it reports, what was tried with it. */
import { type ExperimentResult, outcomes } from '../experiment/index.ts';
import { blocks, code, list, plain, table, toFill } from './markdown.ts';
import { shownUnit } from './numbers.ts';
import type { Context } from './report-input.ts';

export function purpose({ scenario }: Context): string {
  const { title, description, question } = scenario;
  return blocks(
    `**${plain(title)}.** ${plain(description ?? '')}`.trim(),
    question === undefined ? toFill('the question that the study was to answer.') : `Question: ${plain(question.asked)}`,
    question?.expected === undefined ? '' : `Expected before any run: ${plain(question.expected)}`,
    toFill('background, what was known before, and who is to decide with the answer.'),
  );
}

const betterWords = { lower: 'less', higher: 'more', neither: 'neither' };

export function outputs({ result }: Context): string {
  const seen = [...new Set(result.outcomes.filter(({ n }) => n > 0).map(({ outcome }) => outcome))];
  return blocks(
    `The run reports ${seen.length} outcomes, in total and, where they exist, by setting, role, patient group and message category.`,
    table(
      ['Outcome', 'Name in files', 'Unit', 'Better', 'How it is taken'],
      seen.map((id) => {
        const { title, unit, better, definition } = outcomes[id];
        return [plain(title), code(id), shownUnit(unit), betterWords[better], plain(definition)];
      }),
    ),
    equity(result),
    'Outcomes are collected during the observed time of a run only. Averages over time weight each value by how long it held; quantiles ' +
      'within a run come from histograms whose buckets are at most 0.8 % wide (error at most 0.4 %).',
    'Each replication gives one value x of an outcome. Reported are the mean over the n replications and its 95 % interval, ' +
      'mean ± t(0.975, n - 1) · s / √n with s the standard deviation of the n values. Arms are compared by the differences d = x(arm) - x(baseline) ' +
      'within each replication, with the same formula over the n differences. A difference is called distinguishable when its interval leaves out zero; ' +
      'the p values of all totals of all arms are also adjusted together by Holm (5 % over the family).',
  );
}

function equity({ equity = [] }: ExperimentResult): string {
  const ids = [...new Set(equity.filter(({ n }) => n > 0).map(({ measure }) => measure))];
  if (ids.length === 0) return '';
  return `Equity between patient groups, taken in each replication over the values of the groups, weighted by their shares of the panel: ${ids.map(code).join(', ')}.`;
}

export function aims({ scenario, names }: Context): string {
  const [baseline, ...others] = scenario.arms;
  const rows = scenario.arms.map(({ id, title, description }) => [
    `${plain(title)}${id === baseline.id && title.toLowerCase() !== 'baseline' ? ' (baseline)' : ''}`,
    code(id),
    plain(description ?? ''),
  ]);
  const design =
    others.length === 0
      ? 'One world is described; nothing is compared.'
      : `Each of the other arms is compared with the baseline, ${plain(names.of('arm', baseline.id))}, on the same draws of demand. What each arm changes is in 2.3.`;
  return blocks(
    table(['Arm', 'Id', 'Description'], rows),
    list([
      `A, scenarios: ${design}`,
      'B, design of experiments: no parameter was varied in this run beyond what the arms say. Analyses that vary parameters belong under ISPOR-SMDM 10.',
      'C, optimisation: none in this run.',
    ]),
    toFill(others.length === 0 ? 'what the experiment is for.' : 'why these arms were chosen, and not others.'),
  );
}
