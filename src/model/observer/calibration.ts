/**
 * How well the chances that the AI states fit what happens, in each patient group: the calibration slope (Cox DR, Biometrika
 * 1958;45:562-565; Steyerberg et al., Epidemiology 2010;21:128-138), the slope of a logistic regression of being urgent on the log
 * odds stated. 1 is calibrated; below 1 the AI is surer, upwards and downwards, than it has reason to be.
 */
import { exp } from '../../kernel/index.ts';

/** The log odds are kept in steps of a quarter, from -8 to 8: a step moves a chance by at most six hundredths. */
const steps = 64;
const lowest = -8;
const width = 0.25;
const iterations = 50;
const tolerance = 1e-9;

export class Calibration {
  /** By group (index + 1; 0: all) and step: messages, urgent ones among them, and the sum of their log odds. */
  private readonly counts: Float64Array;
  private readonly urgents: Float64Array;
  private readonly logOdds: Float64Array;

  constructor(groups: number) {
    this.counts = new Float64Array((groups + 1) * steps);
    this.urgents = new Float64Array((groups + 1) * steps);
    this.logOdds = new Float64Array((groups + 1) * steps);
  }

  /** @param logOdds that the AI states for a message @param group index, or below 0 */
  add(logOdds: number, isUrgent: boolean, group: number): void {
    const step = Math.min(steps - 1, Math.max(0, Math.floor((logOdds - lowest) / width)));
    this.addAt(step, logOdds, isUrgent);
    if (group >= 0) this.addAt((group + 1) * steps + step, logOdds, isUrgent);
  }

  /**
   * The calibration slope of a group (below 0: of all), by Newton's method on the steps. NaN where there is none: nothing or everything
   * is urgent, all chances are the same, or they tell the urgent ones apart without fail.
   */
  slope(group: number): number {
    const from = (group + 1) * steps;
    let [intercept, slope] = [0, 1];
    for (let round = 0; round < iterations; round++) {
      let [score0, score1, i00, i01, i11] = [0, 0, 0, 0, 0];
      for (let at = from; at < from + steps; at++) {
        const count = this.counts[at];
        if (count === 0) continue;
        const x = this.logOdds[at] / count;
        const expected = 1 / (1 + exp(-(intercept + slope * x)));
        const residual = this.urgents[at] - count * expected;
        const weight = count * expected * (1 - expected);
        score0 += residual;
        score1 += residual * x;
        i00 += weight;
        i01 += weight * x;
        i11 += weight * x * x;
      }
      const determinant = i00 * i11 - i01 * i01;
      if (!(determinant > 1e-12 * i00 * i11)) return Number.NaN;
      const [step0, step1] = [(i11 * score0 - i01 * score1) / determinant, (i00 * score1 - i01 * score0) / determinant];
      intercept += step0;
      slope += step1;
      if (Math.abs(step0) + Math.abs(step1) < tolerance) return slope;
    }
    return Number.NaN;
  }

  private addAt(at: number, logOdds: number, isUrgent: boolean): void {
    this.counts[at]++;
    this.urgents[at] += Number(isUrgent);
    this.logOdds[at] += logOdds;
  }
}
