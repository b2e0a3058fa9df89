import { describeEquityCoverage } from './equity-coverage.ts';

describeEquityCoverage(150);
