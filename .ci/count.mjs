/**
 * Counts a test run: `node count.mjs REPORT STATUS`, with the JSON report of Vitest and the exit status of the run.
 *
 * Prints one line, `N passed, N failed`. A test that was skipped or never came to run is not a pass, and neither is a run that failed
 * around its tests (a file that does not load, a set-up that throws, no test at all): each counts as one failure.
 */
import { readFileSync } from 'node:fs';

const [path, status] = process.argv.slice(2);

function report() {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

let passed = 0;
let failed = 0;
for (const file of report().testResults) {
  const good = file.assertionResults.filter((test) => test.status === 'passed').length;
  const bad = file.assertionResults.length - good;
  passed += good;
  failed += bad || (file.status === 'passed' && good > 0 ? 0 : 1);
}
if (failed === 0 && (status !== '0' || passed === 0)) failed = 1;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
