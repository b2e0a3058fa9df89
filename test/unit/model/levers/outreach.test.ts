import { describe, expect, it } from 'vitest';
import { CumulativeChoice, decisionCode } from '../../../../src/kernel/index.ts';
import { Reach } from '../../../../src/model/levers/reach.ts';
import { Panel } from '../../../../src/model/panel.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open } from './open-clinic.ts';

const weekMin = 10080;
const yearMin = 365 * 1440;
const patients = 20_000;

/** A panel of two groups of equal size, the second of which is offered help. */
function panel({ activated = 0.4, startWeek = 0, rampWeeks = 0, portalActive = 0, portalAdoptionPerYear = 0 }) {
  const names = { settings: [], roles: [], groups: [], categories: [] };
  const reach = new Reach(
    worldSchema.parse({ categories: {}, settings: {} }),
    names,
    { startWeek, rampWeeks },
    decisionCode('test/outreach'),
  );
  const group = { share: 0.5, portalActive, portalAdoptionPerYear, unreadReplies: 0, needFactor: 1, portalFactor: 1, callNotEngaged: 0 };
  const groups = [
    { ...group, group: 0, outreach: undefined },
    { ...group, group: 1, outreach: { activated, usePortal: 1, reach } },
  ];
  return new Panel({ patients, owners: 0, frailtyCv: 0, groups }, new CumulativeChoice([1]), 11, 22);
}

/** Accounts gained by outreach up to a minute. */
const helpedCount = ({ portalFromMin, isHelped }: Panel, nowMin: number) =>
  portalFromMin.filter((fromMin, patient) => isHelped[patient] === 1 && fromMin <= nowMin).length;
const accounts = ({ portalFromMin, groupOf }: Panel, group: number, nowMin: number) =>
  portalFromMin.filter((fromMin, patient) => groupOf[patient] === group && fromMin <= nowMin).length;
/** Four standard errors of a count. */
const expectCount = (count: number, of: number, share: number) =>
  expect(Math.abs(count - of * share), `${count} of ${of}`).toBeLessThanOrEqual(4 * Math.sqrt(of * share * (1 - share)));

describe('outreach', () => {
  it('brings accounts to the share that accepts and activates, in the groups covered and no others', () => {
    const helped = panel({});
    expectCount(helpedCount(helped, 0), patients / 2, 0.4);
    expect(accounts(helped, 1, 0)).toBe(helpedCount(helped, 0));
    expect(accounts(helped, 0, 100 * yearMin)).toBe(0);
  });

  it('brings them evenly over the time of its coming into use, and none before or after', () => {
    const helped = panel({ startWeek: 2, rampWeeks: 8 });
    const at = (week: number) => helpedCount(helped, week * weekMin);
    expect(at(1.99)).toBe(0);
    for (const week of [4, 6, 8]) expectCount(at(week), patients / 2, (0.4 * (week - 2)) / 8);
    expect(at(10)).toBe(at(1000));
  });

  it('is paid for by the time since each account was gained', () => {
    const helped = panel({ startWeek: 2, rampWeeks: 8 });
    const count = helpedCount(helped, Infinity);
    expect(helped.helpedMin(0, 2 * weekMin)).toBe(0);
    expect(helped.helpedMin(10 * weekMin, 13 * weekMin)).toBe(count * 3 * weekMin);
    // During the ramp half of the time on average, and most of it at its end.
    expectNear(helped.helpedMin(0, 10 * weekMin), (count / 2) * 8 * weekMin, 0.03);
    expectNear(helped.helpedMin(0, 6 * weekMin) / helped.helpedMin(0, 10 * weekMin), 1 / 4, 0.06);
    expect(helped.helpedMin(0, 6 * weekMin) + helped.helpedMin(6 * weekMin, 10 * weekMin)).toBeCloseTo(
      helped.helpedMin(0, 10 * weekMin),
      3,
    );
  });

  it('helps nobody who has an account, and takes none away', () => {
    const before = panel({ activated: 0, portalActive: 0.7 });
    const after = panel({ activated: 1, portalActive: 0.7 });
    expectCount(helpedCount(after, 0), patients / 2, 0.3);
    expect(before.portalFromMin.filter((fromMin, patient) => fromMin === 0 && after.isHelped[patient] === 1)).toHaveLength(0);
    expect(before.portalFromMin.filter((fromMin, patient) => after.portalFromMin[patient] > fromMin)).toHaveLength(0);
  });

  it('comes too late for who has got an account by then', () => {
    const adopting = panel({ activated: 1, startWeek: 52, portalAdoptionPerYear: 0.5 });
    // A year of a hazard that brings an account to half: the others are helped.
    expectCount(helpedCount(adopting, yearMin), patients / 2, 0.5);
    expectCount(accounts(adopting, 0, yearMin), patients / 2, 0.5);
  });
});

describe('patients who were helped', () => {
  const inactive: Patch = { populations: { town: { groups: { english: { portalActive: 0 }, other: { portalActive: 0 } } } } };
  const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
  const wage: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
  const outreach = (changes: Patch = {}): Patch => ({ policies: { outreach: { enabled: true, accepted: 1, activated: 1, ...changes } } });

  it('use the portal as much less as is said', () => {
    const use = (usePortal: number) => observe(clinic(open, inactive, half, outreach({ usePortal })))('portalFraction');
    expectNear(use(1), 0.5);
    expectNear(use(0.4), 0.2);
    expect(use(0)).toBe(0);
  });

  it('cost their price each, once, spread over a year', () => {
    const usd = (changes: Patch) => observe(clinic(open, inactive, wage, outreach(changes)))('programmeUsdPerDay');
    // A thousand patients, twenty-eight days of which twenty are business days.
    expect(usd({ cost: { usdPerPatient: 73 } })).toBeCloseTo(((1000 * 73) / 365) * (28 / 20), 9);
    expect(usd({ cost: { usdPerPatient: 73 }, coverage: { where: { language: 'other' } } })).toBeCloseTo(((400 * 73) / 365) * (28 / 20), 9);
    expect(usd({ cost: { usdPerPatient: 73 }, activated: 0 })).toBe(0);
    // The ramp is that of the four weeks observed: each has had the account for half of them, on average.
    expectNear(usd({ cost: { usdPerPatient: 73 }, startWeek: 1, rampWeeks: 4 }), (((1000 * 73) / 365) * (28 / 20)) / 2, 0.04);
  });

  it('are nobody where all have an account already: then it changes nothing to the last bit', () => {
    const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
    expect(named(clinic(open, active, outreach({ usePortal: 0 })))).toEqual(named(clinic(open, active)));
  });
});
