/** Item 2.4 of STRESS-DES: the procedures behind the rules, each with its source. Only those that some arm makes use of. */
import { needsOf, type Scenario, type World } from '../scenario/index.ts';
import { list } from './markdown.ts';
import type { Context } from './report-input.ts';

interface Algorithm {
  readonly isUsed: (world: World) => boolean;
  readonly words: string;
}

const always = () => true;
const categoriesOf = ({ categories }: World) => Object.values(categories);
const hasNeeds = (world: World) => Object.values(world.settings).some((setting) => needsOf(world, setting).length > 0);

const algorithms: readonly Algorithm[] = [
  {
    isUsed: always,
    words:
      '**Arrivals** are Poisson processes, non-homogeneous where there is a profile of the week, by inversion of the cumulative rate (Cinlar 1975): ' +
      'the next arrival is where the cumulative rate has grown by a unit-exponential variate. There is no thinning. Fixed times and intervals are taken as given.',
  },
  {
    isUsed: always,
    words:
      '**Samples** come by inversion of the distribution function, one uniform number for each, monotone in it. Choices between few alternatives ' +
      'are inversions of running sums.',
  },
  {
    isUsed: hasNeeds,
    words:
      '**Patients.** Group, portal account, owner and proneness to needs follow from the number of the patient in the panel and the replication, ' +
      'so that arms see the same patients. Who of a group has a need is drawn in proportion to proneness by the alias method ' +
      '(Walker; Vose, IEEE Trans Softw Eng 1991;17:972-975).',
  },
  {
    isUsed: (world) => categoriesOf(world).some(({ complexityCorrelation }) => complexityCorrelation !== 0),
    words:
      '**Complexity.** A message has a uniform complexity; handling time and the role that can close it depend on it through a Gaussian copula.',
  },
  {
    isUsed: ({ policies }) => policies.triage.kind === 'ai',
    words:
      '**Detector of urgency.** Binormal: a score is standard normal for routine messages and shifted for urgent ones, and is flagged above a threshold. ' +
      'Sensitivity s and specificity c give the shift Φ⁻¹(s) + Φ⁻¹(c); an area under the curve A gives √2 · Φ⁻¹(A) (Pepe, The Statistical Evaluation of Medical Tests, 2003, ch. 4).',
  },
  {
    isUsed: ({ policies }) => policies.loops.responsiveness !== undefined && policies.feedback === 'on',
    words:
      '**Answers and demand.** Patients expect an exponential average of the times to an answer that they have had; use of the portal changes with it by a constant elasticity, between limits.',
  },
  {
    isUsed: ({ calendar }) =>
      Object.values(calendar.staff).some(({ sessions }) => Object.values(sessions).some(({ work }) => work === 'visits')),
    words:
      '**Visits** start on a fixed grid, or when the visit before has ended if that is later; a gap is used for messages if it is long enough, with a chance of its own.',
  },
  {
    isUsed: (world) =>
      Object.values(world.settings).some(({ roles }) => Object.values(roles).some(({ leaveWeeksPerYear }) => leaveWeeksPerYear > 0)),
    words: '**Leave** is drawn for each person and whole week.',
  },
];

export function algorithmsOf({ scenario }: Context): string {
  return list(algorithms.filter(({ isUsed }) => isUsedAnywhere(scenario, isUsed)).map(({ words }) => words));
}

const isUsedAnywhere = ({ arms }: Scenario, isUsed: Algorithm['isUsed']) => arms.some(({ world }) => isUsed(world));
