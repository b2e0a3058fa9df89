import { library } from '../../src/library/index.ts';
import { builtInCase, describeGolden } from './golden.ts';

describeGolden('published', [...library.keys()].filter((id) => id.includes('/')).map(builtInCase));
