import { describe, expect, it } from 'vitest';
import { evidenceFormatters } from '../../../../src/cli/evidence/format.ts';
import { reportEvidence } from '../../../../src/cli/evidence/report.ts';
import { goodScenario, parseText } from '../../scenario/fixtures.ts';

const text = `
schemaVersion: 1
id: desk
title: A desk
evidence: { smith20: { citation: Smith A et al. A Journal 2020 } }
categories:
  message:
    title: Message
    start: nurse
    handlingMin:
      nurse:
        family: gamma
        mean: { value: 2, low: 1, high: 4, source: smith20, grade: measured, note: 'Timed with a watch, twice' }
        cv: { value: 0.5, grade: assumed }
settings:
  clinic:
    roles: { nurse: { headCount: 3 } }
    arrivals: { message: { perMin: { value: 0.1, low: 0.05, source: smith20 } } }
arms:
  - { id: baseline, title: Today }
  - { id: skilled, title: Skilled, patch: { settings: { clinic: { roles: { nurse: { recognition: 0.9, basis: { grade: derived } } } } } } }
run: { observedDays: 1 }
`;
const scenario = goodScenario(parseText(text));
const report = reportEvidence(scenario);

describe('the report of the evidence', () => {
  it('has a row for each number that says where it comes from, with its source and the outcomes that it bears on', () => {
    expect(report.parameters.map(({ pointer, arm, grade }) => [pointer, arm, grade])).toEqual([
      ['/categories/message/handlingMin/nurse/mean', null, 'measured'],
      ['/categories/message/handlingMin/nurse/cv', null, 'assumed'],
      ['/settings/clinic/arrivals/message/perMin', null, undefined],
      ['/arms/1/patch/settings/clinic/roles/nurse/recognition', 'skilled', 'derived'],
    ]);
    const [mean, cv, , recognition] = report.parameters;
    expect(mean).toMatchObject({ value: 2, low: 1, high: 4, source: 'smith20', citation: 'Smith A et al. A Journal 2020' });
    expect(mean.outcomes).toEqual(expect.arrayContaining(['inboxMinPerDay', 'utilizationFraction', 'responseMin']));
    expect(cv.citation).toBeNull();
    expect(recognition.outcomes).toContain('urgentMissedFraction');
  });

  it('counts by grade, and names what nothing is said of', () => {
    expect(report.counts).toEqual({ measured: 1, derived: 1, assumed: 1, ungraded: 1, withoutEvidence: 1 });
    expect(report.withoutEvidence).toEqual(['/settings/clinic/roles/nurse/headCount']);
  });

  it('shows one grade only when asked, and counts all the same', () => {
    const assumed = reportEvidence(scenario, 'assumed');
    expect(assumed.parameters.map(({ pointer }) => pointer)).toEqual(['/categories/message/handlingMin/nurse/cv']);
    expect(assumed.counts).toEqual(report.counts);
  });
});

describe('the report as text', () => {
  it('is a table with its words explained and the counts in the last line', () => {
    const lines = evidenceFormatters.table(report, 110).split('\n');
    expect(lines.slice(0, 10)).toEqual([
      'A desk',
      '',
      '/categories/message/handlingMin/nurse/mean',
      '  2    1 to 4     measured  smith20  bears on work, waiting, answers, urgency, access, money',
      '  Timed with a watch, twice',
      '/categories/message/handlingMin/nurse/cv',
      '  0.5             assumed            bears on work, waiting, answers, urgency, access, money',
      '/settings/clinic/arrivals/message/perMin',
      '  0.1  from 0.05            smith20  bears on volume, work, waiting, answers, urgency, access, money',
      '/arms/1/patch/settings/clinic/roles/nurse/recognition (arm skilled)',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['  smith20: Smith A et al. A Journal 2020', '  /settings/clinic/roles/nurse/headCount']));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}work: inboxMinPerDay, /));
    expect(lines.slice(-2)).toEqual(['4 parameters: 1 measured, 1 derived, 1 assumed, 1 without a grade; 1 without evidence', '']);
  });

  it.each([50, 80, 120])('keeps within %i columns what can be broken', (width) => {
    const lines = evidenceFormatters.table(report, width).split('\n');
    expect(lines.filter((line) => line.length > width && !line.trimStart().startsWith('/'))).toEqual([]);
  });

  it('is JSON with all of it', () => {
    expect(JSON.parse(evidenceFormatters.json(report, 100))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('is CSV with a line for each number', () => {
    const [head, mean, , , last] = evidenceFormatters.csv(report, 100).split('\n');
    expect(head).toBe('pointer,arm,value,low,high,distribution,grade,source,citation,note,families,outcomes');
    expect(mean).toMatch(
      /^\/categories\/message\/handlingMin\/nurse\/mean,,2,1,4,,measured,smith20,Smith A .*,"Timed with a watch, twice",work /,
    );
    expect(last).toMatch(/nurse\/recognition,skilled,0\.9,.*,urgency,urgentFirstReadMin urgentLateFraction /);
  });
});
