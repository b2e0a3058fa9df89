/** The words of the plane of work against patients and fairness. */
import { plain } from '../../charts/index.ts';
import { outcomeName } from './outcome.ts';

const quoted = (title: string): string => `\u201c${title}\u201d`;

/** What the two directions of an axis are called. */
export interface SideWords {
  readonly down: string;
  readonly up: string;
}

export const planeWords = {
  heading: 'Work against patients, both at once',
  description: (x: string, y: string, arms: string) =>
    `Across: ${x}; up: ${y}. A point for each repetition, the mean as a symbol and its 95\u202f% confidence ellipse for ${arms}. Zero, no change from the baseline, is where the two lines cross.`,
  work: 'Work',
  patients: 'Patients',
  mode: 'Always differences from the baseline.',
  note: 'Each point is one repetition: the same patients in the arm and in the baseline. The ellipse holds both mean changes at once in 95 of 100 such comparisons (Hotelling\u2019s T\u00b2). A hollow symbol: no change in either is inside the ellipse.',
  ratio: ([least, most]: readonly [number, number]) => {
    const [from, to] = [plain(least, 1), plain(most, 1)];
    return `The ellipse is ${from === to ? from : `${from} to ${to}`} times as wide as the 95\u202f% interval of either change by itself: the fewer repetitions, the wider. What only such an interval tells is called not told jointly.`;
  },
  bgv: 'By the variance between groups, less what chance gives: this scenario does not say which groups are more disadvantaged, or it is the measure chosen. In points (or minutes) squared. Each point is what a repetition adds to it (jackknife): the variance of one repetition by itself is mostly chance.',
  gap: 'Gap: the most disadvantaged group less the least disadvantaged. When they lose ground, they come off worse than the others, wherever they stand now; it is called less fair where they are surely worse off already. The groups may be small: see the numbers on patients.',
  gapNow: (gap: string, half: string) => `At baseline the gap is ${gap} \u00b1\u202f${half}.`,
  none: 'This result does not hold what this picture needs: run it again.',
  level: (outcome: string) => outcome,
  difference: (outcome: string) => `Gap in ${lower(outcome)}`,
  spread: (outcome: string) => `Variance between groups: ${lower(outcome)}`,
  byRole: (outcome: string, role: string) => `${outcome}, ${role}`,
  headings: { level: 'All patients', difference: 'Gap between groups', bgv: 'Variance between groups' },
  directions: { work: { down: 'less work', up: 'more work' }, cost: { down: 'cheaper', up: 'dearer' } },
  sides: {
    fair: { good: 'fairer', bad: 'less fair' },
    ground: { good: 'disadvantaged gain ground', bad: 'disadvantaged lose ground' },
    variance: { down: 'groups closer together', up: 'groups further apart' },
    lower: { down: 'better for patients', up: 'worse for patients' },
    higher: { down: 'worse for patients', up: 'better for patients' },
  },
  quadrant: (work: string, patients: string) => `${work}, ${patients}`,
  title: (each: string) => `${each}.`,
  of: (arm: string, said: string) => `${quoted(arm)}: ${said}`,
  bothSure: (work: string, patients: string) => `${work}, ${patients}`,
  /** The interval of one axis excludes no change, and the ellipse does not. */
  alone: (side: string) => `${side} by its own interval, but not told jointly`,
  bothAlone: (work: string, patients: string) => `${work} and ${patients}, each by its own interval, but not told jointly`,
  unsure: (axis: string) => `no distinguishable change in ${/^Gap|^Variance/.test(axis) ? 'the ' : ''}${lower(axis)}`,
  together: 'changed, but which of the two cannot be told',
  both: 'cannot be told apart from no change in either',
  surerFirst: (surer: string, other: string) => `${surer}, and ${other}`,
  few: 'too few repetitions to tell',
} as const;

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Names of the outcomes of work that read well on an axis. */
export const workName = (id: string, title: string, role: string | null): string =>
  role === null ? outcomeName(id, title) : planeWords.byRole(outcomeName(id, title), role);
