/**
 * Charts: pure functions from a result to an SVG, each with a title that states the finding, a description and a table twin, readable with
 * pointer, keyboard and screen reader. Also the one place that formats numbers, so that pictures, tables and sentences agree.
 *
 * Must not know: how a result came about, what is on the page, what the finding is (the caller says it).
 */
import './charts.css';

export { type BacklogWeekData, backlogWeekChart, backlogWeekData, backlogWeekTable } from './backlogWeek.ts';
export { type DifferenceBarData, differenceBar } from './differenceBar.ts';
export type { ChartOptions } from './frame.ts';
export { type GroupOutcomesChoice, type GroupOutcomesData, groupOutcomesData, groupOutcomesTable } from './groupOutcomes.ts';
export { groupOutcomesChart } from './groupOutcomesChart.ts';
export { type Labels, type Lookup, lookUp, type Place } from './lookup.ts';
export { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';
export {
  clockHour,
  inScale,
  plain,
  type Scale,
  scaleFor,
  shortDuration,
  timeLeft,
  type Unit,
  valueText,
  weekday,
  withUnit,
} from './numbers.ts';
export { svgFile } from './svgFile.ts';
export { cellText, type Table, tableCsv } from './table.ts';
export { type TurnaroundData, turnaroundChart, turnaroundData, turnaroundTable } from './turnaround.ts';
export { type WorkByHourData, type WorkShown, workByHourData, workByHourTable } from './workByHour.ts';
export { workByHourChart } from './workByHourChart.ts';
