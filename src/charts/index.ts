/**
 * Charts: pure functions from a result to an SVG, each with a title that states the finding, a description and a table twin, readable with
 * pointer, keyboard and screen reader. Also the one place that formats numbers, so that pictures, tables and sentences agree.
 *
 * Must not know: how a result came about, what is on the page, what the finding is (the caller says it).
 */
import './charts.css';

export { type BacklogWeekData, backlogWeekChart, backlogWeekData, backlogWeekTable } from './backlog-week.ts';
export { type DifferenceBarData, differenceBar } from './difference-bar.ts';
export type { ChartOptions } from './frame.ts';
export { type GroupOutcomesChoice, type GroupOutcomesData, groupOutcomesData, groupOutcomesTable } from './group-outcomes.ts';
export { groupOutcomesChart } from './group-outcomes-chart.ts';
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
export { svgFile } from './svg-file.ts';
export { cellText, type Table, tableCsv } from './table.ts';
export { type TurnaroundData, turnaroundChart, turnaroundData, turnaroundTable } from './turnaround.ts';
export { type WorkByHourData, type WorkShown, workByHourData, workByHourTable } from './work-by-hour.ts';
export { workByHourChart } from './work-by-hour-chart.ts';
