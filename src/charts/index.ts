/**
 * Charts: pure functions from a result to an SVG, each with a title that states the finding, a description and a table twin, readable with
 * pointer, keyboard and screen reader. Also the one place that formats numbers, so that pictures, tables and sentences agree.
 *
 * Must not know: how a result came about, what is on the page, what the finding is (the caller says it).
 */
import './charts.css';

export type { Detector } from './ai/binormal.ts';
export { type ConfusionData, confusionData, confusionTable } from './ai/confusion.ts';
export { confusionChart } from './ai/confusion-chart.ts';
export { type DraftNumbers, type DraftsData, draftsData, draftsTable, netMinutes } from './ai/drafts.ts';
export { draftsChart } from './ai/drafts-chart.ts';
export { type RocData, rocData, rocTable } from './ai/roc.ts';
export { rocChart } from './ai/roc-chart.ts';
export { type DifferenceBarData, differenceBar } from './difference-bar.ts';
export { type EquityLookup, type EquityMark, lookUpEquity, markOf } from './equity/equity-lookup.ts';
export { equityScale } from './equity/equity-numbers.ts';
export {
  type ForestMeasure,
  forestMeasures,
  type GapForestData,
  gapForestData,
  gapForestTable,
} from './equity/gap-forest.ts';
export { gapForestChart } from './equity/gap-forest-chart.ts';
export { gapMeasures, gapMeasuresTable, type MeasureCell, type MeasureRow, measureScale } from './equity/gap-measures.ts';
export {
  type GroupOutcomesChoice,
  type GroupOutcomesData,
  groupOutcomesData,
  groupOutcomesTable,
  groupScale,
} from './equity/group-outcomes.ts';
export { groupOutcomesChart } from './equity/group-outcomes-chart.ts';
export type { MeanEllipse } from './equity/mean-ellipse.ts';
export {
  type PlaneAxis,
  type PlaneCloud,
  type PlaneData,
  type PlaneMeasure,
  planeData,
  planeKey,
  planeScale,
  planeTable,
  sideOf,
} from './equity/plane.ts';
export { planeChart } from './equity/plane-chart.ts';
export { balanceOf, gainOf, lossOf, type WinnersBar, type WinnersData, winnersData, winnersTable } from './equity/winners.ts';
export { winnersChart } from './equity/winners-chart.ts';
export { estimatesOf, rowsOfOutcomes, type Wanted } from './estimate.ts';
export { type EstimateColumns, estimatesTable } from './estimates-table.ts';
export {
  type ClinicDayData,
  clinicDayData,
  clinicDayTable,
  type DayLane,
  type DayTotals,
  dayTotals,
  totalsText,
} from './flow/clinic-day.ts';
export { type ClinicDayPicture, clinicDayChart, createClinicDayPicture } from './flow/clinic-day-chart.ts';
export { followedChart } from './flow/followed-chart.ts';
export {
  aiRow,
  contactRow,
  type FollowedData,
  type FollowedLane,
  type FollowedNames,
  followedData,
  followedTable,
  patientRow,
} from './flow/followed-data.ts';
export { sankeyChart } from './flow/sankey-chart.ts';
export {
  changeText,
  type FlowNames,
  type SankeyBand,
  type SankeyData,
  type SankeyNode,
  sankeyData,
  sankeyTable,
} from './flow/sankey-data.ts';
export type { ChartOptions } from './frame.ts';
export { type Labels, type Lookup, lookUp, type Place } from './lookup.ts';
export { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';
export { type MoneyBarsData, moneyBarsData, moneyBarsTable } from './money/money-bars.ts';
export { moneyBarsChart } from './money/money-bars-chart.ts';
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
export {
  type BreakEvenCurveData,
  breakEvenCurveData,
  breakEvenCurveTable,
  type CurveChoice,
} from './studies/break-even-curve.ts';
export { breakEvenCurveChart } from './studies/break-even-curve-chart.ts';
export {
  type FlipMapData,
  type FlipRow,
  type FlipStrip,
  type FlipTurn,
  flipMapData,
  flipMapTable,
  turnText,
} from './studies/flip-map.ts';
export { flipMapChart } from './studies/flip-map-chart.ts';
export { type FrontierData, type FrontierOutcome, frontierData, frontierTable } from './studies/frontier.ts';
export { frontierChart } from './studies/frontier-chart.ts';
export { gradeText, type ParameterMark, parameterText, placeInterval, rangeText } from './studies/parameter-mark.ts';
export { type TornadoData, type TornadoTurn, tornadoData, tornadoScale, tornadoTable } from './studies/tornado.ts';
export { tornadoChart } from './studies/tornado-chart.ts';
export { svgFile } from './svg-file.ts';
export { cellText, type Table, tableCsv } from './table.ts';
export { type BacklogWeekData, backlogWeekChart, backlogWeekData, backlogWeekTable } from './waiting/backlog-week.ts';
export { type ResponseTimesChoice, responseTimesData } from './waiting/response-times.ts';
export { type TurnaroundData, turnaroundChart, turnaroundData, turnaroundTable } from './waiting/turnaround.ts';
export { type WeeksData, weeksChart, weeksData, weeksTable } from './waiting/weeks.ts';
export { type HeatCell, noWorkMin, type WeekHeatData, weekHeatData, weekHeatTable } from './work/week-heat.ts';
export { weekHeatChart } from './work/week-heat-chart.ts';
export { type WorkByHourData, type WorkShown, workByHourData, workByHourTable } from './work/work-by-hour.ts';
export { workByHourChart } from './work/work-by-hour-chart.ts';
export { sumOf, type WorkStackData, workStackData, workStackTable } from './work/work-stack.ts';
export { workStackChart } from './work/work-stack-chart.ts';
