/** The levers of a world that are on, each with what it needs compiled. One that is off is not there and costs nothing. */
import type { World } from '../../scenario/index.ts';
import type { Names } from '../plan/plan.ts';
import { AiTriage } from './ai-triage.ts';
import { Billing } from './billing.ts';
import { Drafts } from './drafts.ts';
import { Education } from './education.ts';
import { Governance } from './governance.ts';
import { RefillProtocol } from './refill-protocol.ts';
import { Responsiveness } from './responsiveness.ts';
import { SelfService } from './self-service.ts';
import { StructuredIntake } from './structured-intake.ts';
import { Translation } from './translation.ts';

export interface Levers {
  readonly governance: Governance;
  readonly aiTriage?: AiTriage;
  readonly drafts?: Drafts;
  readonly selfService?: SelfService;
  readonly billing?: Billing;
  readonly education?: Education;
  readonly translation?: Translation;
  readonly structuredIntake?: StructuredIntake;
  readonly refillProtocol?: RefillProtocol;
  readonly responsiveness?: Responsiveness;
  /** Some of them write on messages. */
  readonly actOnMessages: boolean;
}

export function createLevers(world: World, names: Names): Levers {
  const { policies } = world;
  const { triage, loops } = policies;
  const governance = new Governance(world, names);
  const on = <Spec extends { readonly enabled: boolean }, Lever>(spec: Spec | undefined, create: (spec: Spec) => Lever) =>
    spec?.enabled ? create(spec) : undefined;
  const isOn = triage.kind === 'ai' || policies.drafts?.enabled || policies.refillProtocol?.enabled;
  return {
    governance,
    actOnMessages: isOn ?? false,
    aiTriage: triage.kind === 'ai' && triage.ai !== undefined ? new AiTriage(world, names, triage.ai, governance) : undefined,
    drafts: on(policies.drafts, (spec) => new Drafts(world, names, spec, governance)),
    selfService: on(policies.selfService, (spec) => new SelfService(world, names, spec)),
    billing: on(policies.billing, (spec) => new Billing(world, names, spec)),
    education: on(policies.education, (spec) => new Education(world, names, spec)),
    translation: on(policies.translation, (spec) => new Translation(world, names, spec)),
    structuredIntake: on(policies.structuredIntake, (spec) => new StructuredIntake(world, names, spec)),
    refillProtocol: on(policies.refillProtocol, (spec) => new RefillProtocol(world, names, spec)),
    responsiveness: policies.feedback === 'on' && loops.responsiveness !== undefined ? new Responsiveness(loops.responsiveness) : undefined,
  };
}
