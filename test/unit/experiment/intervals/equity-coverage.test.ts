import { describeEquityCoverage } from './equity-coverage.ts';

describeEquityCoverage(250);
