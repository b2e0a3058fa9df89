/** Logistic regression of a fraction on the rank, for grouped data. */
import { exp, log } from '../../kernel/index.ts';
import { type Step, sum } from './group-value.ts';

export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

const iterations = 100;
const tolerance = 1e-13;

const expit = (score: number): number => (score >= 0 ? 1 / (1 + exp(-score)) : exp(score) / (1 + exp(score)));
const softplus = (score: number): number => (score > 0 ? score + log(1 + exp(-score)) : log(1 + exp(score)));

/**
 * Maximum of the likelihood sum p (y log f + (1 - y) log(1 - f)), f = 1 / (1 + exp(-intercept - slope X)), by Newton's method with halved
 * steps. The weights are the shares, once: weighting by share and by size counts every group twice.
 *
 * @returns undefined when there is no finite maximum: all events lie on one side of all non-events
 */
export function fitLogit(steps: readonly Step[]): Line | undefined {
  if (isSeparated(steps)) return undefined;
  const likelihood = ({ intercept, slope }: Line) =>
    sum(steps, ({ share, value, midpointRank }) => {
      const score = intercept + slope * midpointRank;
      return share * (value * score - softplus(score));
    });
  const mean = sum(steps, ({ share, value }) => share * value);
  let line: Line = { intercept: log(mean / (1 - mean)), slope: 0 };
  let height = likelihood(line);
  for (let i = 0; i < iterations; i++) {
    const step = newtonStep(steps, line);
    let scale = 1;
    let next = line;
    let nextHeight = height;
    do {
      next = { intercept: line.intercept + scale * step.intercept, slope: line.slope + scale * step.slope };
      nextHeight = likelihood(next);
      scale /= 2;
    } while (nextHeight < height - tolerance && scale > tolerance);
    line = next;
    height = nextHeight;
    if (Math.abs(step.intercept) + Math.abs(step.slope) <= tolerance * (1 + Math.abs(line.intercept) + Math.abs(line.slope))) break;
  }
  return Number.isFinite(line.intercept) && Number.isFinite(line.slope) ? line : undefined;
}

/** The fitted fraction at a rank. */
export function fractionAt({ intercept, slope }: Line, rank: number): number {
  return expit(intercept + slope * rank);
}

/** Steps of one rank each: is there a rank with events only on one side and non-events only on the other? (Albert & Anderson, Biometrika 1984.) */
function isSeparated(steps: readonly Step[]): boolean {
  const events = steps.filter(({ value }) => value > 0).map(({ midpointRank }) => midpointRank);
  const others = steps.filter(({ value }) => value < 1).map(({ midpointRank }) => midpointRank);
  return Math.max(...others) <= Math.min(...events) || Math.max(...events) <= Math.min(...others);
}

function newtonStep(steps: readonly Step[], line: Line): Line {
  let gradient = 0;
  let slopeGradient = 0;
  let weight = 0;
  let weightX = 0;
  let weightXX = 0;
  for (const { share, value, midpointRank: x } of steps) {
    const fitted = fractionAt(line, x);
    const residual = share * (value - fitted);
    const information = share * fitted * (1 - fitted);
    gradient += residual;
    slopeGradient += residual * x;
    weight += information;
    weightX += information * x;
    weightXX += information * x * x;
  }
  const determinant = weight * weightXX - weightX * weightX;
  return {
    intercept: (weightXX * gradient - weightX * slopeGradient) / determinant,
    slope: (weight * slopeGradient - weightX * gradient) / determinant,
  };
}
