/** Texts of the page to print. */
import { plain } from '../../charts/index.ts';
import type { ExperimentResult } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';

const count = (number: number): string => plain(number, 0);

export const printWords = {
  method: 'How the numbers were made, and what they cannot tell',
  methodText: ({ replications, observedDays, warmUpDays, engine }: ExperimentResult) =>
    `Simulated with ${engine.name} ${engine.version}: ${count(replications)} repetitions of each arm, ${count(observedDays)} days each after ${count(warmUpDays)} that are left out. All arms see the same patients with the same needs. Intervals are 95 % (Student\u2019s t over paired differences).`,
  without: (arms: readonly string[]) => `The run was stopped before it had a result of: ${arms.join(', ')}.`,
  assumed({ parameters }: Scenario): string {
    const graded = parameters.filter(({ grade }) => grade !== undefined);
    const assumed = graded.filter(({ grade }) => grade === 'assumed').length;
    return graded.length === 0
      ? 'Nothing is said of where the numbers of the scenario come from.'
      : `Of ${count(graded.length)} numbers of the scenario that say where they come from, ${count(assumed)} are assumptions.`;
  },
  limits:
    'The intervals hold the noise of the simulation, not doubt about the numbers that went in. Nothing was fitted to your clinics. A difference holds only if the mechanisms in the scenario do. It must not be used to decide about a patient or to rate a clinician.',
  repeat: 'To repeat it:',
  hashes: ({ scenario, resultSha256, seed }: ExperimentResult) =>
    `scenario ${scenario.sha256} \u00b7 seed ${seed} \u00b7 result ${resultSha256}`,
} as const;
