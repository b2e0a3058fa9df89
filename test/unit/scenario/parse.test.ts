import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/index.ts';
import { fixture, goodScenario, linesOf, load, parseFixture, parseText, textOf } from './fixtures.ts';

describe('a good file', () => {
  it('becomes a scenario with its defaults filled in and bare numbers', () => {
    const scenario = fixture('mm1.yaml');
    expect(scenario).toMatchObject({ id: 'mm1', title: 'One server with exponential times', run: { seed: 'textbook', replications: 10 } });
    expect(scenario.arms).toHaveLength(1);
    expect(scenario.arms[0].id).toBe('baseline');
    const { world } = scenario.arms[0];
    expect(world.settings.shop.roles.server).toMatchObject({ headCount: 1, fte: 1, discipline: 'fifo', calendar: 'always' });
    expect(world.categories.customer.handlingMin.server).toEqual({ family: 'exponential', mean: 3 });
    expect(world.policies.triage.kind).toBe('direct');
  });

  it('gives each arm the world that its patches make, and leaves the base alone', () => {
    const [baseline, pool, ai, gap] = fixture('small-clinic.yaml').arms.map(({ world }) => world);
    expect(baseline.policies.triage.kind).toBe('direct');
    expect(pool.policies.triage).toMatchObject({ kind: 'humanPool', categories: ['advice'] });
    expect(ai.policies.triage.ai?.differences).toEqual({});
    expect(gap.policies.triage).toMatchObject({ kind: 'ai', categories: ['advice', 'call'] });
    expect(gap.policies.triage.ai?.differences.other.sensitivityChange).toBe(-0.1);
  });

  it('shares what no patch touches between the arms', () => {
    const [baseline, pool] = fixture('small-clinic.yaml').arms.map(({ world }) => world);
    expect(pool.settings).toBe(baseline.settings);
    expect(pool.policies).not.toBe(baseline.policies);
  });

  it('keeps the evidence in the document and takes it out of the world', () => {
    const scenario = fixture('small-clinic.yaml');
    expect(scenario.arms[0].world.populations.town.groups.english.share).toBe(0.8);
    expect(scenario.document).toMatchObject({
      populations: { town: { groups: { english: { share: { value: 0.8, source: 'survey' } } } } },
    });
  });

  it('is plain data that can be sent to a worker', () => {
    const scenario = fixture('small-clinic.yaml');
    expect(structuredClone(scenario)).toEqual(scenario);
  });

  it('says the same in JSON as in YAML', () => {
    const scenario = fixture('small-clinic.yaml');
    const again = goodScenario(parseText(JSON.stringify(scenario.document, null, '\t')));
    expect(again).toEqual(scenario);
  });

  it('may have a byte-order mark and lines of Windows', () => {
    const scenario = goodScenario(parseText(`\ufeff${textOf('mm1.yaml').replaceAll('\n', '\r\n')}`));
    expect(scenario.sha256).toBe(fixture('mm1.yaml').sha256);
  });

  it('is without problems', () => {
    for (const file of ['mm1.yaml', 'mm1-busier.yaml', 'loop.yaml', 'small-clinic.yaml'])
      expect(linesOf(parseFixture(file)), file).toEqual([]);
  });
});

describe('a bad file', () => {
  it('is told everything at once, in the order of its lines', () => {
    const parsed = parseFixture('bad-everywhere.yaml');
    expect(parsed.scenario).toBeUndefined();
    expect(linesOf(parsed)).toMatchInlineSnapshot(`
      [
        "bad-everywhere.yaml:2:5 id: expected letters, digits and dashes, starting with a letter, got "bad everywhere"",
        "bad-everywhere.yaml:3:8 title: expected text, got 5 (write "5" in quotation marks)",
        "bad-everywhere.yaml:4:1 colour: expected a known key, got "colour" (known here: $schema, schemaVersion, id, title, description, authors, licence, question, hypothesis, finding, decision, extends, ...)",
        "bad-everywhere.yaml:7:14 calendar.profiles.short.dayWeights: expected a list of 7, got a list of 2",
        "bad-everywhere.yaml:7:34 calendar.profiles.short.hourWeights: expected a list of 24, got a list of 1",
        "bad-everywhere.yaml:9:47 calendar.staff.odd.sessions.morning.days[1]: expected one of "mon", "tue", "wed", "thu", "fri", "sat", "sun", got "tus" (did you mean "tue"?)",
        "bad-everywhere.yaml:9:59 calendar.staff.odd.sessions.morning.from: expected a time of day as "hh:mm", got "8:00"",
        "bad-everywhere.yaml:13:5 categories.customer.strat: expected a known key, got "strat" (did you mean "start"?)",
        "bad-everywhere.yaml:14:15 categories.customer.priority: expected a whole number of at least 0, got -1",
        "bad-everywhere.yaml:16:25 categories.customer.handlingMin.server.family: expected one of "deterministic", "exponential", "lognormal", "gamma", "weibull", "triangular", "uniform", "empirical", "sequence", got "exponental" (did you mean "exponential"?)",
        "bad-everywhere.yaml:17:14 categories.customer.handlingMin.nurse: expected a number of at least 0 or an object { family: ... }, got "lots"",
        "bad-everywhere.yaml:18:14 categories.customer.handlingMin.clerk: expected a number of at least 0 or an object { family: ... }, got "exponential" (write { family: exponential, ... })",
        "bad-everywhere.yaml:19:7 categories.customer.handlingMin.doctor.cv: expected a number above 0, got nothing (standard deviation over mean)",
        "bad-everywhere.yaml:20:24 categories.customer.handlingMin.porter.value: expected a number of at least 0, got -2",
        "bad-everywhere.yaml:20:28 categories.customer.handlingMin.porter.lo: expected a known key, got "lo" (did you mean "low"?)",
        "bad-everywhere.yaml:21:25 categories.customer.resolver.server: expected a number from 0 to 1, got 1.5",
        "bad-everywhere.yaml:21:37 categories.customer.resolver.nurse: expected a number from 0 to 1, got "20%" (write 0.2)",
        "bad-everywhere.yaml:25:28 settings.shop.roles.server.headCount: expected a whole number of at least 1, got 0",
        "bad-everywhere.yaml:25:41 settings.shop.roles.server.calendar: expected text or a list of at least 1, got 5 (write "5" in quotation marks)",
        "bad-everywhere.yaml:25:57 settings.shop.roles.server.isClinician: expected true or false, got "yes" (write true)",
        "bad-everywhere.yaml:27:27 settings.shop.arrivals.customer.perMin: expected a number of at least 0, got "0.25" (write 0.25 without quotation marks)",
        "bad-everywhere.yaml:27:35 settings.shop.arrivals.customer.profile: expected text, got an empty list (key of calendar.profiles; flat if left out)",
        "bad-everywhere.yaml:28:29 policies.triage.kind: expected one of "direct", "humanPool", "ai", got "aii" (did you mean "ai"?)",
        "bad-everywhere.yaml:32:9 arms[one].id: expected an id of its own for each arm, got "one" again",
        "bad-everywhere.yaml:34:14 arms[one].extends: expected the id of an earlier arm, got "two" (earlier arms: one)",
        "bad-everywhere.yaml:35:5 arms[three].title: expected text, got nothing",
        "bad-everywhere.yaml:36:64 arms[three].patch.settings.shop.roles.server.headCount: expected a whole number of at least 1, got 1.5",
        "bad-everywhere.yaml:36:74 arms[three].patch.settings.shop.roles.server.fte: expected a number above 0, got -1",
        "bad-everywhere.yaml:36:92 arms[three].patch.settings.market: expected null only for what is there to be removed, got null",
        "bad-everywhere.yaml:36:100 arms[three].patch.run: expected a known key, got "run" (an arm may change calendar, populations, needs, categories, settings, policies)",
        "bad-everywhere.yaml:37:1 run.observedDays: expected a number above 0, got nothing (simulated days observed after the warm-up)",
        "bad-everywhere.yaml:38:17 run.replications: expected a whole number of at least 2, got 1",
      ]
    `);
  });

  it('is told of what does not fit together as well as of what is no number', () => {
    const text = textOf('small-clinic.yaml').replace('share: 0.2', 'share: 0.3').replace('perPatientYear: 2', 'perPatientYear: often');
    expect(linesOf(parseText(text))).toEqual([
      'test.yaml:38:5 populations.town.groups: expected shares that sum to 1, got a sum of 1.1',
      'test.yaml:54:21 needs.symptom.perPatientYear: expected a number of at least 0, got "often"',
    ]);
  });

  it('is not told twice of one mistake', () => {
    // The share is no number, so the sum of shares cannot be judged; the misspelt key is missing where it should be.
    const text = textOf('small-clinic.yaml').replace('share: 0.2', 'share: few').replace('headCount: 1,', 'headcount: 1,');
    expect(linesOf(parseText(text))).toEqual([
      'test.yaml:47:16 populations.town.groups.other.share: expected a number from 0 to 1, got "few"',
      'test.yaml:88:16 settings.clinic.roles.clerk.headcount: expected a known key, got "headcount" (did you mean "headCount"?)',
    ]);
  });

  it('is not told of what follows from a section whose name is misspelt', () => {
    expect(linesOf(parseText(textOf('small-clinic.yaml').replace('\nsettings:', '\nsetings:')))).toEqual([
      'test.yaml:82:1 setings: expected a known key, got "setings" (did you mean "settings"?)',
    ]);
  });

  it('is told of the rest of it when a key is quite unknown', () => {
    const text = textOf('small-clinic.yaml').replace('share: 0.2', 'share: 0.3');
    expect(linesOf(parseText(`${text}colour: red\n`)).map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'test.yaml:38:5 populations.town.groups',
      'test.yaml:121:1 colour',
    ]);
  });

  it('has the line of a missing key where the object starts that should hold it', () => {
    const text = textOf('mm1.yaml').replace('  observedDays: 20\n', '');
    expect(linesOf(parseText(text))).toEqual([
      'test.yaml:17:1 run.observedDays: expected a number above 0, got nothing (simulated days observed after the warm-up)',
    ]);
  });

  it('has no scenario even if the only error is in the writing', () => {
    const { scenario, problems } = parseText(`${textOf('mm1.yaml')}run: { observedDays: 20 }\n`);
    expect(scenario).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  it('is told of at most 200 things, and how many more there are', () => {
    const many = Array.from({ length: 300 }, (_, i) => `  unknown${i}: 1`).join('\n');
    const { problems } = parseText(textOf('mm1.yaml').replace('run:\n', `run:\n${many}\n`));
    expect(problems.length).toBeGreaterThan(200);
    expect(problems.length).toBeLessThan(205);
    expect(problems.at(-1)).toMatchObject({ expected: 'fewer problems', hint: 'mend these first' });
  });
});

describe('the time it takes', () => {
  const cpuMs = (work: () => unknown) => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  it('is below half a second for a file of ordinary size, however busy the machine', () => {
    const text = textOf('small-clinic.yaml');
    const times = Array.from({ length: 10 }, () => cpuMs(() => parseScenario(text, { file: 'small-clinic.yaml', load })));
    expect(Math.min(...times)).toBeLessThan(500);
  });
});
