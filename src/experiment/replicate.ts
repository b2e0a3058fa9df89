/** One replication of one arm. The compiled models live in a replicator that the caller owns: no state in the module. */
import { compile, type DecisionSink, type InboxModel, type Layout, type NeedSample, type NeedTrace, SharedDemand } from '../model/index.ts';
import type { RunSettings, Scenario, World } from '../scenario/index.ts';
import type { ReplicationResult } from './result.ts';

/** Which replication of which arm: all that goes into a worker after the scenario. */
export interface Job {
  /** Index into the scenario's arms. */
  readonly arm: number;
  /** 0-based. */
  readonly replication: number;
}

/** How an arm becomes a model; tests of this folder put a small model of their own here. */
export type CompileArm = (world: World, run: RunSettings) => InboxModel;

/** The arms of one scenario, each compiled when first needed and then kept. */
export interface Replicator {
  /** What the numbers of this arm mean. */
  layoutOf(arm: number): Layout;
  /** What the model says beforehand, for example that a role has less time than work. */
  warningsOf(arm: number): readonly string[];
  /** Runs one replication. Pure: the same job gives the same bits, in any order and on any machine. */
  replicate(job: Job): ReplicationResult;
  /** Runs one replication and hands over each decision of the AI. */
  decisions(job: Job, sink: DecisionSink): void;
  /** Runs one replication and returns the ways of some of its needs. Pure. */
  trace(job: Job, sample: NeedSample): readonly NeedTrace[];
}

export function createReplicator(scenario: Scenario, compileArm: CompileArm = createSharingCompiler()): Replicator {
  const models: InboxModel[] = [];
  const modelOf = (arm: number): InboxModel => {
    const chosen = scenario.arms[arm];
    if (!chosen) throw new Error(`scenario ${scenario.id} has no arm ${arm}`);
    try {
      models[arm] ??= compileArm(chosen.world, scenario.run);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`arm ${chosen.id} of scenario ${scenario.id} does not compile: ${reason}`, { cause });
    }
    return models[arm];
  };
  return {
    layoutOf: (arm) => modelOf(arm).layout,
    warningsOf: (arm) => modelOf(arm).warnings,
    replicate: ({ arm, replication }) => ({ arm, replication, ...modelOf(arm).replicate(replication) }),
    decisions: ({ arm, replication }, sink) => modelOf(arm).decisions(replication, sink),
    trace: ({ arm, replication }, sample) => modelOf(arm).trace(replication, sample),
  };
}

/** For one scenario after the other, or one with other values: what they have in common in the same replication is made once. */
export function createReplicators(): (scenario: Scenario) => Replicator {
  const compileArm = createSharingCompiler();
  return (scenario) => createReplicator(scenario, compileArm);
}

function createSharingCompiler(): CompileArm {
  const shared = new SharedDemand();
  return (world, run) => compile(world, run, shared);
}
