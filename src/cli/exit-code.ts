/** What the command line tells its caller. */
export const exitCode = {
  good: 0,
  /** The file or the arguments are wrong: nothing was run. */
  wrongInput: 1,
  /** The run failed, or was interrupted before anything was finished. */
  failed: 2,
  /** Interrupted: the result of what was finished is written. As a shell reports Ctrl-C (128 + 2). */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
