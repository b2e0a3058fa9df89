export type { Arm, Document, Parameter, Problem, RunSettings, Scenario } from './scenario.ts';
export type { World } from './schema/study.ts';
export type { Category, Role, Setting } from './schema/work.ts';
export type { StaffCalendar } from './schema/calendar.ts';
export type { Distribution } from './schema/quantity.ts';
