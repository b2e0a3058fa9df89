import { readFileSync } from 'node:fs';
import { library } from '../../src/library/index.ts';
import { builtInCase, describeGolden } from './golden.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/scenarios/${name}.yaml`, import.meta.url), 'utf8');

describeGolden('library', [
  ...[...library.keys()].filter((id) => !id.includes('/')).map(builtInCase),
  {
    name: 'small-clinic',
    text: fixture('small-clinic'),
    run: { replications: 3, warmUpDays: 7, observedDays: 28, seed: 'golden' },
    rows: ['waitMin', 'timeInSystemMin', 'backlogCount'],
  },
  {
    name: 'mm1',
    text: fixture('mm1'),
    run: { replications: 3, warmUpDays: 1, observedDays: 10, seed: 'golden' },
    rows: ['waitMin', 'timeInSystemMin', 'backlogCount', 'utilizationFraction'],
  },
]);
