/** What is wrong with a request, before anything is run. */

export interface RequestProblem {
  /** The part of the request that is wrong; `scenario`: the scenario cannot answer it. */
  readonly field:
    | ('scenario' | 'outcomes' | 'groups' | 'arms' | 'parameters' | 'range' | 'margins' | 'budget' | 'grid' | 'rows' | 'trajectories')
    | (
        | 'replications'
        | 'method'
        | 'precision'
        | 'delta'
        | 'alpha'
        | 'constraints'
        | 'weeks'
        | 'need'
        | 'replication'
        | 'result'
        | 'workers'
      );
  readonly expected: string;
  /** Empty: nothing. */
  readonly got: string;
  /** What may have been meant, or what to do. */
  readonly hint?: string;
}
