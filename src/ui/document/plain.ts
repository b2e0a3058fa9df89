/** The few numbers that matter most for a scenario, chosen by what it has: what a planner would change first. */
import type { Document } from '../../scenario/index.ts';
import { armsOf } from './arms.ts';
import { at, isObject, type Json, under } from './pointer.ts';
import { numberAt } from './quantity.ts';
import { patchPlaces, rootOf, type ScopeId } from './scope.ts';

export interface PlainControl {
  readonly scope: ScopeId;
  readonly pointer: string;
}

/** Numbers of the world, in this order; `*` stands for any key, and not more than `most` of a kind are taken. */
const assumptions: readonly { readonly path: string; readonly most: number }[] = [
  { path: 'settings/*/panel/patients', most: 2 },
  { path: 'settings/*/roles/physician/headCount', most: 1 },
  { path: 'settings/*/roles/nurse/headCount', most: 1 },
  { path: 'needs/question/perPatientYear', most: 1 },
  { path: 'needs/question/portal/share', most: 1 },
  { path: 'categories/advice/handlingMin/physician/mean', most: 1 },
  { path: 'calendar/staff/nurse/sessions/*/blocks/share', most: 1 },
];

/** The same of whatever a scenario calls its roles, needs and messages, where it has none of the names above. */
const anywhere: readonly { readonly path: string; readonly most: number }[] = [
  { path: 'settings/*/roles/*/headCount', most: 3 },
  { path: 'needs/*/perPatientYear', most: 2 },
  { path: 'settings/*/arrivals/*/*', most: 2 },
  { path: 'categories/*/handlingMin/*', most: 2 },
  { path: 'categories/*/handlingMin/*/mean', most: 2 },
];

/** Numbers of levers that are in use in some arm. */
const levers: readonly { readonly path: string; readonly most: number }[] = [
  { path: 'policies/triage/ai/sensitivity', most: 1 },
  { path: 'policies/triage/ai/specificity', most: 1 },
  { path: 'policies/triage/ai/labelAccuracy', most: 1 },
  { path: 'policies/triage/humanPool/handlingFactor', most: 1 },
  { path: 'policies/drafts/uptake/*', most: 1 },
  { path: 'policies/drafts/savedMin/*', most: 1 },
  { path: 'policies/selfService/use', most: 1 },
  { path: 'policies/selfService/settles', most: 1 },
  { path: 'policies/billing/billedShare', most: 1 },
  { path: 'policies/billing/demandChange', most: 1 },
  { path: 'policies/education/urgentShareFactor', most: 1 },
  { path: 'policies/outreach/accepted', most: 1 },
  { path: 'policies/outreach/activated', most: 1 },
  { path: 'policies/translation/portalFactor', most: 1 },
  { path: 'policies/structuredIntake/use', most: 1 },
  { path: 'policies/refillProtocol/share', most: 1 },
  { path: 'policies/leaveCover/handlingFactor', most: 1 },
  { path: 'settings/*/roles/*/leaveWeeksPerYear', most: 1 },
];

const mostPlain = 12;
const mostOfArms = 3;
const fewest = 4;

/** At most a dozen. */
export function plainControls(document: Document): readonly PlainControl[] {
  const world = pick(document, assumptions);
  const some = world.length >= fewest ? world : [...world, ...pick(document, anywhere)];
  const used = pick(document, levers).filter((pointer) => isUsed(document, pointer));
  const assumed = [...new Set([...some, ...used])].map((pointer): PlainControl => ({ scope: null, pointer }));
  return [...assumed, ...ownNumbers(document)].slice(0, mostPlain);
}

/** Numbers that arms say themselves. What an arm has from the arm it extends is not listed again. */
function ownNumbers(document: Document): PlainControl[] {
  return armsOf(document)
    .flatMap((arm) => {
      const root = rootOf(document, arm.id);
      return patchPlaces(arm).flatMap((pointer) => (numberAt(root as Document, pointer) === undefined ? [] : [{ scope: arm.id, pointer }]));
    })
    .filter(({ pointer }) => !pointer.endsWith('/rank'))
    .slice(0, mostOfArms);
}

function pick(document: Document, wanted: typeof assumptions): string[] {
  return wanted.flatMap(({ path, most }) =>
    matches(document, path.split('/'), '')
      .filter((pointer) => numberAt(document, pointer) !== undefined)
      .slice(0, most),
  );
}

function matches(value: Json, [key, ...rest]: readonly string[], pointer: string): string[] {
  if (key === undefined) return [pointer];
  if (!isObject(value)) return [];
  const keys = key === '*' ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  return keys.flatMap((one) => matches(value[one], rest, under(pointer, one)));
}

/** True when some arm uses the lever that a number belongs to; numbers of no lever are always used. */
function isUsed(document: Document, pointer: string): boolean {
  return !pointer.startsWith('/policies/') || armsUsing(document, pointer.split('/')[2], pointer).length > 0;
}

/** Arms in which a lever is in use. @param pointer of a number of it, where a lever has several kinds */
export function armsUsing(document: Document, lever: string, pointer = ''): readonly string[] {
  return armsOf(document).flatMap(({ id, title }) => {
    const block = at(rootOf(document, id), `/policies/${lever}`);
    if (!isObject(block)) return [];
    const { kind, enabled } = block;
    const part = /\/triage\/(ai|humanPool)\//.exec(pointer)?.[1];
    const isOn = typeof kind === 'string' ? (part === undefined ? kind !== 'direct' && kind !== 'none' : kind === part) : enabled === true;
    return isOn ? [title] : [];
  });
}
