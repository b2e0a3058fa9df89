/** Several servers: Erlang's delay and loss systems, and customers who leave. */
import type { Expected, Table } from '../agreement.ts';
import { impatientQueue } from '../oracles.ts';

const delay = (arm: string, servers: number, load: number, waitingCount: number, waitMin: number, within: number): Expected[] => [
  { outcome: 'utilizationFraction', arm, value: load / servers, within: 0.01 },
  { outcome: 'waitingCount', arm, value: waitingCount, within },
  { outcome: 'backlogCount', arm, value: waitingCount + load, within: within / 2 },
  { outcome: 'waitMin', arm, value: waitMin, within },
];
const longestTenth = (arm: string, value: number, within: number): Expected => ({
  outcome: 'waitMin',
  statistic: 'p90',
  arm,
  value,
  within,
});

const loss = (arm: string, servers: number, load: number, lost: number): Expected[] => [
  { outcome: 'gaveUpFraction', arm, value: lost, within: 0.04 },
  { outcome: 'utilizationFraction', arm, value: (load * (1 - lost)) / servers, within: 0.01 },
];

const impatience = (arm: string, servers: number, lambda: number, theta: number): Expected[] => {
  const { leaveFraction, waitingCount, busyCount, waitMin } = impatientQueue(servers, lambda, 1, theta);
  return [
    { outcome: 'gaveUpFraction', arm, value: leaveFraction, within: 0.025 },
    { outcome: 'waitingCount', arm, value: waitingCount, within: 0.025 },
    { outcome: 'utilizationFraction', arm, value: busyCount / servers, within: 0.01 },
    { outcome: 'waitMin', arm, value: waitMin, within: 0.025 },
  ];
};

export const manyServers: readonly Table[] = [
  {
    file: 'mmc.yaml',
    expected: [
      ...delay('two', 2, 0.5, 1 / 30, 1 / 150, 0.025),
      ...delay('five', 5, 4, 2.216450216452, 0.554112554113, 0.07),
      longestTenth('five', Math.log(5.54112554113), 0.06),
      ...delay('ten', 10, 8, 1.636720603184, 0.204590075398, 0.06),
      longestTenth('ten', Math.log(4.09180150796) / 2, 0.06),
      ...delay('twenty', 20, 18, 4.956921044316, 0.275384502462, 0.1),
      longestTenth('twenty', Math.log(5.50769004816) / 2, 0.09),
    ],
  },
  {
    file: 'erlang-b.yaml',
    expected: [
      ...loss('two', 2, 5 / 7, 0.129533678756),
      ...loss('five', 5, 4, 0.199066874028),
      ...loss('ten', 10, 8, 0.121661064253),
      ...loss('deterministic', 5, 4, 0.199066874028),
    ],
  },
  {
    file: 'impatience.yaml',
    expected: [...impatience('one', 1, 0.8, 0.5), ...impatience('full', 5, 5, 0.25), ...impatience('overload', 2, 4, 0.5)],
  },
];
