/** What every program says of a run of a model: ours, the C program and the other packages, as one line of JSON. */
export interface Answer {
  /** Arrivals, write-backs included. */
  readonly messages: number;
  /** Time in system. */
  readonly meanMin: number;
  readonly p90Min: number;
  /** User time. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

export const messagesPerCpuSecond = ({ messages, cpuSeconds }: Answer): number => messages / cpuSeconds;
