/**
 * What a person may write: the format of scenario files, reading them, everything that can be wrong with them, arms as patches of a
 * world, versions, and changes by the page or the command line. In: text, and a function that reads what a file extends. Out: plain
 * readonly data with the line of everything wrong.
 *
 * It must not know: files, the clock or any platform; how a world is simulated; what comes out. Zod and YAML stay inside.
 */
export { usesAi } from './checks/reach.ts';
export { clockMin, weekdays } from './clock.ts';
export { coversSetting, hasTags } from './coverage.ts';
export { checkOverrides, editScenario, overrideRun, type RunOverrides } from './edit.ts';
export type { Load } from './extended-files.ts';
export { scenarioJsonSchemaText } from './json-schema.ts';
export { calendarOf, categoryIn, needIn, needsOf, staffOf } from './local.ts';
export { createMergePatch, mergePatch } from './merge-patch.ts';
export { nearest, suggestion } from './nearest.ts';
export { numbersWithoutEvidence } from './parameters.ts';
export { type Parsed, parseScenario, titleOf } from './parse.ts';
export { formatProblem } from './problem.ts';
export type { Document, Parameter, Problem, RunSettings, Scenario } from './scenario.ts';
export type { StaffCalendar, Surge } from './schema/calendar.ts';
export type { Need } from './schema/population.ts';
export type { World } from './schema/study.ts';
export { limitsOf, type Target, targetKinds } from './schema/targets.ts';
export type { Category, Role, Setting } from './schema/work.ts';
export { maximumScenarioBytes } from './source/text.ts';
export { dayMin, daysPerYear, hourMin, weekMin, weeksPerYear, yearMin } from './units.ts';
