import { createInlineRunner } from '../../../src/runner/index.ts';
import { describeRunner } from './contract.ts';
import { createScriptedReplicator } from './scripted-replicator.ts';

describeRunner('the inline runner', () => createInlineRunner(createScriptedReplicator));
