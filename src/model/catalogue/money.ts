/** Outcomes of money, in US dollars per business day. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const money = {
  labourUsdPerDay: outcome(
    'Labour for messages',
    'USD/day',
    'lower',
    'Hands-on minutes, and what levers take of staff besides, at the wages of the roles, per business day; roles without a wage are left out.',
  ),
  aiUsdPerDay: outcome(
    'Cost of AI',
    'USD/day',
    'lower',
    'Fixed costs and costs per message of AI triage, drafts and self-service, and of audits and disclosure where AI is used, per business day.',
  ),
  programmeUsdPerDay: outcome(
    'Cost of other measures',
    'USD/day',
    'lower',
    'Costs of outreach, education, translation, forms, protocols, billing, a pool of people that reads first, cover for leave and protected time, and revenue of visits that give way to protected time, per business day.',
  ),
  contactsOutsideUsdPerDay: outcome(
    'Cost of visits outside the inbox',
    'USD/day',
    'lower',
    'Cost to whoever pays of visits and emergency visits because of a need, where the scenario states what one costs, per business day.',
  ),
  revenueUsdPerDay: outcome(
    'Revenue from billed threads',
    'USD/day',
    'higher',
    'Paid for threads billed as electronic visits, which a person has answered and not wrongly, per business day.',
  ),
  netCostUsdPerDay: outcome(
    'Net cost',
    'USD/day',
    'lower',
    'Labour for messages, AI, other measures, and visits outside the inbox with a stated cost, less revenue from billed threads, per business day. Left out are the harm of needs not met, turnover of staff, and time of patients.',
  ),
} as const satisfies Record<string, OutcomeDefinition>;
