import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

const arrival = (patch: object) => problemsAfter({ settings: { shop: { arrivals: { customer: patch } } } }, 'mm1.yaml');
const rates = 'perMin, perHour, perDay, perWorkday, perWeek, timesMin, everyMin';

describe('an arrival', () => {
  it('has exactly one rate', () => {
    expect(arrival({ perMin: null })).toEqual([`settings.shop.arrivals.customer: expected one of ${rates}, got none`]);
    expect(arrival({ perHour: 3 })).toEqual([`settings.shop.arrivals.customer: expected one of ${rates}, got perMin and perHour`]);
  });

  it('may be at given times, which rise', () => {
    expect(arrival({ perMin: null, timesMin: [0, 5, 5, 9.5] })).toEqual([]);
    expect(arrival({ perMin: null, timesMin: [0, 5, 4] })).toEqual([
      'settings.shop.arrivals.customer.timesMin[2]: expected times in rising order (at least 5), got 4',
    ]);
    expect(arrival({ perMin: null, everyMin: 5 })).toEqual([]);
  });

  it('at given times does not follow a profile', () => {
    const patch = { settings: { clinic: { arrivals: { result: { perWorkday: null, everyMin: 30 } } } } };
    expect(problemsAfter(patch)).toEqual([
      'warning settings.clinic.arrivals.result.profile: expected a profile only with a rate, got "office-hours" (arrivals at given times do not follow a profile)',
    ]);
  });

  it('must not have a negative rate', () => {
    expect(arrival({ perMin: -1 })).toEqual(['settings.shop.arrivals.customer.perMin: expected a number of at least 0, got -1']);
  });
});

describe('a backlog at the start', () => {
  const backlog = (messages: object, run: object = { warmUpDays: 0 }) =>
    problemsAfter({ settings: { shop: { openingBacklog: messages } }, run }, 'mm1.yaml');

  it('is a whole number of messages of categories that there are', () => {
    expect(backlog({ customer: 12 })).toEqual([]);
    expect(backlog({ customer: 1.5 })[0]).toContain('settings.shop.openingBacklog.customer: expected a whole number');
    expect(backlog({ custome: 3 })[0]).toContain('settings.shop.openingBacklog.custome: expected the id of a category, got "custome"');
    expect(backlog({ customer: 2_000_000 })[0]).toContain('expected at most 1000000');
  });

  it('is lost in a warm-up', () => {
    expect(backlog({ customer: 12 }, { warmUpDays: 28 })).toEqual([
      'warning run.warmUpDays: expected 0 days where a run begins with a backlog, got 28 (the backlog is worked on in days that are not observed)',
    ]);
  });

  it('is enough to arrive', () => {
    expect(
      problemsAfter({ settings: { shop: { arrivals: null, openingBacklog: { customer: 5 } } }, run: { warmUpDays: 0 } }, 'mm1.yaml'),
    ).toEqual([]);
  });
});

describe('a setting', () => {
  it('needs something that arrives', () => {
    expect(problemsAfter({ settings: { shop: { arrivals: null } } }, 'mm1.yaml')).toEqual([
      'settings.shop: expected arrivals, or a panel whose patients have needs, got neither',
    ]);
    expect(problemsAfter({ settings: { shop: null } }, 'mm1.yaml')[0]).toBe('settings: expected at least one setting, got none');
  });

  it('may have nothing of its own if others share its staff', () => {
    const hub = { roles: { operator: { headCount: 1 } } };
    expect(problemsAfter({ settings: { hub, shop: { shared: { operator: 'hub' } } } }, 'mm1.yaml')).toEqual([]);
    expect(problemsAfter({ settings: { hub } }, 'mm1.yaml')).toEqual([
      'settings.hub: expected arrivals, or a panel whose patients have needs, got neither',
    ]);
  });

  it('that lists needs has a panel of patients who have them', () => {
    expect(problemsAfter({ settings: { clinic: { panel: null, needs: ['symptom'] } } })[0]).toBe(
      'settings.clinic.panel: expected a panel of patients, who have the needs, got nothing',
    );
  });

  it('has a panel whose owners have in-baskets of their own', () => {
    expect(problemsAfter({ settings: { clinic: { roles: { physician: { inBasket: null } } } } })).toEqual([
      'settings.clinic.roles.physician.inBasket: expected "own" for the owners of the panel, got "shared"',
    ]);
  });
});

describe('a share of needs sent through the portal', () => {
  it('is cut off where a group uses it so much that it would exceed one', () => {
    expect(problemsAfter({ populations: { town: { groups: { english: { portalFactor: 2.5 } } } } })).toEqual([
      'warning needs.symptom.portal.share: expected at most 1 when multiplied by the greatest portalFactor, got 0.5 times 2.5 (it is cut off at 1)',
    ]);
    expect(problemsAfter({ needs: { symptom: { portal: { share: 1.5 } } } })).toEqual([
      'needs.symptom.portal.share: expected a number from 0 to 1, got 1.5',
    ]);
  });
});

describe('a category', () => {
  const form = { title: 'Form', start: 'clerk', handlingMin: { clerk: 4 } };

  it('that can never arrive is a warning', () => {
    expect(problemsAfter({ categories: { form } })).toEqual([
      'warning categories.form: expected an arrival, a need or another category that brings it, got none (it can never arrive)',
    ]);
  });

  it('that arrives in an arm only is fine', () => {
    const patch = { settings: { clinic: { arrivals: { form: { perDay: 1 } } } } };
    expect(
      problemsAfter({
        categories: { form },
        arms: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B', patch },
        ],
      }),
    ).toEqual([]);
  });

  it('arrives when another brings it', () => {
    expect(problemsAfter({ categories: { form, result: { triggers: { category: 'form' } } } })).toEqual([]);
  });
});
