/** What the models for JavaScript packages share: the numbers of the reference model (see ../inbox-ref.yaml), draws and the answer. */

export const sizes = { L: { nurses: 25, physicians: 20, factor: 1 }, S: { nurses: 3, physicians: 2, factor: 0.1 } };

/** @param factor 1 for size L */
export const categories = (factor) => [
  { name: 'a', isUrgent: true, interarrivalMin: 1 / (0.6 * factor), forward: 0.6, nurse: logOf(4, 0.8), physician: logOf(5, 1) },
  { name: 'b', isUrgent: false, interarrivalMin: 1 / (2.4 * factor), forward: 0.45, nurse: logOf(3, 1), physician: logOf(6, 1) },
  { name: 'c', isUrgent: false, interarrivalMin: 1 / (3 * factor), forward: 0.15, nurse: logOf(2, 0.7), physician: logOf(7, 1) },
];

function logOf(mean, cv) {
  const variance = Math.log(1 + cv * cv);
  return { mean: Math.log(mean) - variance / 2, sd: Math.sqrt(variance) };
}

export const exponential = (mean) => -mean * Math.log(1 - Math.random());

/** By Box and Muller; the second of the two normals is not kept, as in most programs. */
export const lognormal = ({ mean, sd }) =>
  Math.exp(mean + sd * Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random()));

/** One line of JSON: messages, minutes in the system, and CPU time since `start` of process.cpuUsage(). */
export function summary(messages, times, start) {
  const cpuSeconds = process.cpuUsage(start).user / 1e6;
  const sorted = Float64Array.from(times).sort();
  return JSON.stringify({
    messages,
    meanMin: sorted.reduce((sum, minutes) => sum + minutes, 0) / sorted.length,
    p90Min: sorted[Math.floor(0.9 * sorted.length)],
    cpuSeconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
  });
}
