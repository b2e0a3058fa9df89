import { describeEquityCoverage } from '../unit/experiment/intervals/equity-coverage.ts';

describeEquityCoverage(3000);
