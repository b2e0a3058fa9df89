/** One at a time: every parameter at its lowest and at its highest while all others stay where they are. */

/** A parameter that moves, in its own units; low <= base <= high. */
export interface MovingParameter {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

export interface OneAtATimeDesign {
  readonly parameters: readonly MovingParameter[];
  /** In the parameters' own units; the first is the base. */
  readonly points: readonly (readonly number[])[];
  /** For each parameter which point has it low and which high; the base (0) where it has no room on that side. */
  readonly lowAt: readonly number[];
  readonly highAt: readonly number[];
}

/** At most 2 k + 1 points; none twice. Throws where a base lies outside its range. */
export function oneAtATimeDesign(parameters: readonly MovingParameter[]): OneAtATimeDesign {
  const base = parameters.map((parameter) => parameter.base);
  const points: (readonly number[])[] = [base];
  const at = (value: number, parameter: number): number => {
    if (value === base[parameter]) return 0;
    points.push(base.map((other, place) => (place === parameter ? value : other)));
    return points.length - 1;
  };
  const lowAt: number[] = [];
  const highAt: number[] = [];
  for (const [parameter, { low, base: middle, high }] of parameters.entries()) {
    if (!(low <= middle && middle <= high)) throw new RangeError(`the base must lie in its range: ${low}, ${middle}, ${high}`);
    lowAt.push(at(low, parameter));
    highAt.push(at(high, parameter));
  }
  return { parameters, points, lowAt, highAt };
}
