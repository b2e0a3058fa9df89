/** What the nodes of the flow are called, and in which order they stand: so that few bands cross. */
import type { FlowNames, Labels } from '../../../charts/index.ts';
import { type flowEnds, nobodyOfTheTeam } from '../../../experiment/index.ts';
import type { Scenario } from '../../../scenario/index.ts';
import { idWords, rolesBySeniority } from '../../findings/labels.ts';
import { flowFigureWords as words } from '../../words/flow.ts';

const ways = ['portal', 'phone', 'visit', 'emergency', 'selfService', 'none'];

export function flowNamesOf(scenario: Scenario, labels: Labels, groups: readonly string[]): FlowNames {
  const { needs } = scenario.arms[0].world;
  const { ai, inPerson, advice, nobody } = nobodyOfTheTeam;
  const team = [ai, ...rolesBySeniority(scenario), inPerson, advice, nobody];
  const orders = {
    group: [...groups, ''],
    need: Object.keys(needs),
    way: ways,
    reader: team,
    closer: team,
    end: ['inTime', 'late', 'open', 'unmet'] satisfies (typeof flowEnds)[number][],
  };
  return {
    step: words.step,
    order: (step) => orders[step],
    node: (step, id) => {
      if (step === 'group') return id === '' ? words.noGroup : labels.group(id);
      if (step === 'need') return needs[id]?.title ?? idWords(id);
      return words.node(id) ?? labels.role(id);
    },
  };
}
