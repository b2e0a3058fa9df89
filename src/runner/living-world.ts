/** What there is of an arm's world that a run of it can notice. */
import type { Scenario } from '../scenario/index.ts';

/** The same text for worlds that give the same results. What a lever that is off says is never read, so it may differ. */
export function livingWorld({ arms }: Scenario, arm: number): string {
  const { policies, ...rest } = arms[arm].world;
  const { triage, ...levers } = policies;
  const on = Object.entries(levers).filter(([, lever]) => !(typeof lever === 'object' && 'enabled' in lever && lever.enabled === false));
  return JSON.stringify([rest, on, triage.kind === 'ai' ? triage : { ...triage, ai: undefined }]);
}
