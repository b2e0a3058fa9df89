/** Exact results of queueing theory that are sums or integrals rather than a line of algebra. */

/** M/M/c+M: births `lambda`, deaths min(n, c) mu + max(n - c, 0) theta. */
export function impatientQueue(servers: number, lambda: number, mu: number, theta: number) {
  const served = (n: number) => Math.min(n, servers) * mu;
  const left = (n: number) => Math.max(n - servers, 0) * theta;
  const weights = [1];
  for (let n = 1; n < 2000 && weights[n - 1] > 1e-300; n++) weights.push((weights[n - 1] * lambda) / (served(n) + left(n)));
  const sum = (term: (n: number) => number) => weights.reduce((total, weight, n) => total + weight * term(n), 0) / total;
  const total = weights.reduce((a, b) => a + b);
  const waitingCount = sum((n) => Math.max(n - servers, 0));
  // Who joins behind j others waits for j + 1 departures (served or left); at each stage it may leave itself with rate theta.
  const all = servers * mu;
  const servedFrom = (n: number) => (n < servers ? 1 : all / (all + (n - servers + 1) * theta));
  const waitOfServed = (n: number) => {
    let minutes = 0;
    for (let stage = 0; stage <= n - servers; stage++) minutes += 1 / (all + (stage + 1) * theta);
    return minutes;
  };
  const servedFraction = sum(servedFrom);
  return {
    leaveFraction: (theta * waitingCount) / lambda,
    waitingCount,
    busyCount: sum((n) => Math.min(n, servers)),
    waitMin: sum((n) => servedFrom(n) * waitOfServed(n)) / servedFraction,
    servedFraction,
  };
}

/** Mean wait of M/M/1 with the shortest job first (Phipps 1956), mu = 1: W0 times the integral of dF(x) / (1 - rho(x))^2. */
export function shortestFirstWait(lambda: number): number {
  const loadUpTo = (x: number) => lambda * (1 - Math.exp(-x) * (1 + x));
  return lambda * integral((x) => Math.exp(-x) / (1 - loadUpTo(x)) ** 2, 0, 60);
}

/** The wait that M/M/1 with the last job first, mu = 1, does not exceed with probability p. Nobody waits with probability 1 - lambda. */
export function lastFirstWaitQuantile(lambda: number, p: number): number {
  const root = 2 * Math.sqrt(lambda);
  const density = (t: number) => (scaledBesselI1(root * t) * Math.exp((root - 1 - lambda) * t)) / (t * Math.sqrt(lambda));
  const target = (p - (1 - lambda)) / lambda;
  let low = 0;
  let high = 100;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (integral(density, 1e-9, middle) < target) low = middle;
    else high = middle;
  }
  return high;
}

/** exp(-x) I_1(x), from the integral of exp(x cos a) cos a over a from 0 to pi, by the trapezium rule (exact to the last digits: periodic). */
function scaledBesselI1(x: number): number {
  const steps = 128;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const cosine = Math.cos((2 * Math.PI * i) / steps);
    sum += Math.exp(x * (cosine - 1)) * cosine;
  }
  return sum / steps;
}

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number): number {
  const steps = 1000;
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * width);
  return (sum * width) / 3;
}

/** Mean number in M(t)/G/infinity at hour t when 10 + 5 sin(2 pi t / 24) come an hour (Eick, Massey, Whitt 1993). */
export function infiniteServerMean(law: 'exponential' | 'deterministic', serviceHours: number, t: number): number {
  const g = (2 * Math.PI) / 24;
  if (law === 'deterministic') return 10 * serviceHours + (5 / g) * (Math.cos(g * (t - serviceHours)) - Math.cos(g * t));
  const gs = g * serviceHours;
  return 10 * serviceHours + (5 * serviceHours * (Math.sin(g * t) - gs * Math.cos(g * t))) / (1 + gs * gs);
}
