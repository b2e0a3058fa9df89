/** Sessions that repeat with a period: when a server is on duty. Times come from absolute positions, never from sums. */

export interface Session<Plan> {
  /** From the start of the period. */
  readonly fromMin: number;
  readonly toMin: number;
  readonly plan: Plan;
}

export interface WeeklySessions<Plan> {
  readonly periodMin: number;
  /** In order of time, without overlap. */
  readonly sessions: readonly Session<Plan>[];
}

/**
 * Puts sessions in order.
 * @throws when two overlap or one lies outside the period
 */
export function createSessions<Plan>(periodMin: number, sessions: readonly Session<Plan>[]): WeeklySessions<Plan> {
  // Made anew, so that all are of one kind to the machine, wherever they come from: they are looked up all the time.
  const sorted = sessions.map(({ fromMin, toMin, plan }) => ({ fromMin, toMin, plan })).sort((a, b) => a.fromMin - b.fromMin);
  sorted.forEach((session, i) => {
    if (!(session.fromMin >= 0 && session.fromMin < session.toMin && session.toMin <= periodMin)) {
      throw new Error(`session ${session.fromMin} to ${session.toMin} does not lie in a period of ${periodMin} minutes`);
    }
    if (i > 0 && sorted[i - 1].toMin > session.fromMin) throw new Error(`sessions overlap at minute ${session.fromMin}`);
  });
  return { periodMin, sessions: sorted };
}

/** The nth session since minute 0 (n = 0, 1, 2, ...): its absolute start and end. */
export function nthSession<Plan>(weekly: WeeklySessions<Plan>, n: number): { fromMin: number; toMin: number; plan: Plan } {
  const count = weekly.sessions.length;
  const period = Math.floor(n / count);
  const { fromMin, toMin, plan } = weekly.sessions[n - period * count];
  return { fromMin: period * weekly.periodMin + fromMin, toMin: period * weekly.periodMin + toMin, plan };
}
