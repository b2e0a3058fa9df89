import { describe, expect, it } from 'vitest';
import { equalizedOddsDifference, equalOpportunityDifference } from '../../../../src/experiment/equity/classification.ts';
import { type EquityValue, type Panel, panelOf, type Step } from '../../../../src/experiment/equity/group-value.ts';
import { onLadder } from '../../../../src/experiment/equity/ladder.ts';
import { fitLogit, fractionAt } from '../../../../src/experiment/equity/logit.ts';
import {
  aci,
  atkinson,
  atkinsonEquivalent,
  bgsd,
  bgv,
  cov,
  difference,
  erreygers,
  fractionBounds,
  gap,
  gini,
  idisUnweighted,
  idisWeighted,
  kolm,
  mld,
  paf,
  par,
  ratio,
  rci,
  rii,
  riiPamuk,
  sii,
  theil,
  wagstaff,
} from './on-groups.ts';
import * as published from './published-groups.ts';
import { expectPrinted } from './published-groups.ts';

const { five, fiveInPeople, twentyFive, indonesia, ilocos, ilocosByFrequency, four, england, inFractions, mirrored } = published;
const percent = { least: 0, greatest: 100 };
const stepsOf = (groups: typeof five): Step[] => {
  const steps: Step[] = [];
  onLadder(panelOf(groups) as Panel, (ladder) => steps.push(...ladder.steps));
  return steps;
};

describe('five ordered groups of healthequal', () => {
  it('have their midpoint ranks', () => {
    const ranks = stepsOf(five).map(({ midpointRank }) => midpointRank);
    const printed = [0.07235621521, 0.2291280148, 0.4638218924, 0.7096474954, 0.9025974026];
    ranks.forEach((rank, index) => void expectPrinted(rank, printed[index]));
  });

  it('have the concentration indices of the package', () => {
    expectPrinted(aci(five), 7.3284202);
    expectPrinted(rci(five), 0.17776859);
    expectPrinted(erreygers(five, percent), 0.2931368128);
    expectPrinted(wagstaff(five, percent), 0.3024535408);
  });

  it('have the attributable risk and fraction of the package', () => {
    expectPrinted(par(five, 'higher'), 18.775509);
    expectPrinted(paf(five, 'higher'), 45.544548);
  });

  it('have the slopes of linear and of textbook grouped logistic regression', () => {
    expectPrinted(sii(five), 46.25381094);
    expectPrinted(rii(five), 3.555800272);
    expectPrinted(sii(fiveInPeople, 'logit'), 0.4490526404);
    expectPrinted(rii(fiveInPeople, 'logit'), 3.223923442);
  });

  // healthequal weights by population what is weighted by size already. Ours does not; with those weights it finds the same numbers.
  it('have the slopes that the package prints when every group is weighted by the square of its size', () => {
    const steps = stepsOf(fiveInPeople);
    const squares = steps.map(({ share }) => share * share);
    const all = squares.reduce((sum, square) => sum + square, 0);
    const line = fitLogit(steps.map((step, index) => ({ ...step, share: squares[index] / all })))!;
    expectPrinted(100 * (fractionAt(line, 1) - fractionAt(line, 0)), 44.44502);
    expectPrinted(fractionAt(line, 1) / fractionAt(line, 0), 3.159506);
  });
});

describe('twenty-five unordered groups of healthequal', () => {
  it.each<[string, EquityValue, number, number?]>([
    ['bgv', bgv(twentyFive), 46.198326],
    ['bgsd', bgsd(twentyFive), 6.7969351],
    ['cov', cov(twentyFive), 10.03877084],
    ['idis, unweighted', idisUnweighted(twentyFive), 8.7018175],
    ['idis, weighted', idisWeighted(twentyFive), 8.6178417],
    ['mld', mld(twentyFive), 5.052355207e-3],
    ['theil', theil(twentyFive), 5.035980303e-3],
    ['par, best group without an order', par(twentyFive, 'higher'), 16.293152],
    ['paf, best group without an order', paf(twentyFive, 'higher'), 24.06426],
    // As the package prints them, within its own tolerances.
    ['mld, printed', mld(twentyFive), 5.0524006e-3, 1e-3],
    ['theil, printed', theil(twentyFive), 5.0359201e-3, 1e-4],
  ])('have the %s of the package', (_, actual, printed, relative) => {
    expectPrinted(actual, printed, relative);
  });

  it('would gain nothing from the value of a reference below the mean', () => {
    const ranked = twentyFive.map((group, index) => ({ ...group, disadvantageRank: index === 13 ? 0 : 1 }));
    expect(par(ranked, 'higher')).toBe(0);
    expectPrinted(par(ranked, 'lower'), 67.706845 - 62);
  });
});

describe('births attended in Indonesia by wealth', () => {
  it.each<[string, EquityValue, number, number?]>([
    ['difference (poorest minus richest)', difference(indonesia), -23.6187515],
    ['gap', gap(indonesia), 23.6187515],
    ['ratio (poorest over richest)', ratio(indonesia), 1 / 1.31239544],
    ['aci', aci(indonesia), 4.3005197],
    ['rci', rci(indonesia), 0.0469506016],
    ['sii, linear', sii(indonesia), 26.8834696],
    // The published regressions round the births to whole people in a way that the printed populations do not tell.
    ['sii, logit', sii(inFractions(indonesia), 'logit'), 0.316369703, 2e-3],
    ['rii, logit', rii(inFractions(indonesia), 'logit'), 1.46650473, 1e-3],
    ['par', par(indonesia, 'higher'), 7.62736229],
    ['paf', paf(indonesia, 'higher'), 8.32711561],
  ])('have the published %s', (_, actual, printed, relative) => {
    expectPrinted(actual, printed, relative);
  });
});

describe('incomes of the R package ineq', () => {
  it.each<[string, EquityValue, number]>([
    ['Gini', gini(ilocos), 0.4620911],
    ['Atkinson 0.5', atkinson(ilocos, 0.5), 0.1796591],
    ['Atkinson 1', atkinson(ilocos, 1), 0.3518250597],
    ['Theil', theil(ilocos), 0.3623412423],
    ['mean log deviation', mld(ilocos), 0.4335946495],
    ['equivalent 0.5', atkinsonEquivalent(ilocos, 0.5), 5462.32193],
    ['equivalent 1', atkinsonEquivalent(ilocos, 1), 4315.937657],
    ['equivalent 2', atkinsonEquivalent(ilocos, 2), 2470.266992],
    ['Gini by frequency', gini(ilocosByFrequency), 0.3889256661],
    ['Theil by frequency', theil(ilocosByFrequency), 0.2567824259],
    ['mean log deviation by frequency', mld(ilocosByFrequency), 0.3248814697],
  ])('have its %s', (_, actual, printed) => {
    expectPrinted(actual, printed);
  });

  it('have its coefficient of variation, and with its factors its Ricci-Schutz index and its Gini corrected for small samples', () => {
    expectPrinted(cov(ilocos), 91.69581829);
    expectPrinted((idisWeighted(ilocos) as number) / 2, 33.78067462);
    expectPrinted((gini(ilocos) as number) * (10 / 9), 0.5134345892);
    const nineAndOne = published.unordered(Array(10).fill(1), [...Array(9).fill(50 / 9), 50]);
    expectPrinted((gini(nineAndOne) as number) * (10 / 9), 0.4444444, 2e-7);
  });
});

describe('the user guide of fairlearn', () => {
  /** Of its groups a, b, c. */
  const [truePositiveRates, falsePositiveRates] = [
    [0.5, 0.6, 0.4],
    [1, 0, 2 / 3],
  ];

  it('has these differences between groups', () => {
    expectPrinted(equalOpportunityDifference(truePositiveRates), 0.2);
    expectPrinted(equalOpportunityDifference(truePositiveRates.map((rate) => 1 - rate)), 0.2);
    expect(equalizedOddsDifference(truePositiveRates, falsePositiveRates)).toBe(1);
  });
});

describe('four ordered groups answered within a day', () => {
  it.each<[string, EquityValue, number]>([
    ['aci', aci(four), 0.0171],
    ['rci', rci(four), 0.02556053812],
    ['gini, which is the rci when the values keep the order', gini(four), 0.02556053812],
    ['erreygers', erreygers(four, fractionBounds), 0.0684],
    ['wagstaff', wagstaff(four, fractionBounds), 0.07722216954],
    ['sii', sii(four), 0.114],
    ['rii', rii(four), 1.18627451],
    ['riiPamuk', riiPamuk(four), 0.1704035874],
    ['bgv', bgv(four), 0.001029],
    ['bgsd', bgsd(four), 0.03207802986],
    ['cov', cov(four), 4.794922252],
    ['theil', theil(four), 0.001165147477],
    ['mld', mld(four), 0.001182011603],
    ['idis', idisWeighted(four), 3.79671151],
    ['par', par(four, 'higher'), 0.031],
    ['atkinson 0.5', atkinson(four, 0.5), 0.0005866215447],
    ['atkinson 1', atkinson(four, 1), 0.001181313302],
    ['atkinson 2', atkinson(four, 2), 0.002394704715],
    ['atkinson 10.95', atkinson(four, 10.95), 0.01452074556],
    ['kolm 1', kolm(four, 1), 0.0005187843984],
    ['kolm 5', kolm(four, 5), 0.0026773435],
    ['aci of 1 - y', aci(mirrored(four)), -0.0171],
    ['erreygers of 1 - y', erreygers(mirrored(four), fractionBounds), -0.0684],
    ['wagstaff of 1 - y', wagstaff(mirrored(four), fractionBounds), -0.07722216954],
    ['rci of 1 - y, which doubles', rci(mirrored(four)), -0.05166163142],
  ])('have the %s worked out by hand', (_, actual, printed) => {
    expectPrinted(actual, printed);
  });
});

describe('healthy life in England by deprivation, from dceasimR', () => {
  it.each<[string, EquityValue, number]>([
    ['slope', sii(england), 18.15],
    ['slope over mean', riiPamuk(england), 0.3043259557],
    ['concentration index', rci(england), 0.04869215292],
    ['equivalent 1', atkinsonEquivalent(england, 1), 59.4166509],
    ['equivalent 2', atkinsonEquivalent(england, 2), 59.19184193],
    ['equivalent 10.95', atkinsonEquivalent(england, 10.95), 57.28081575],
  ])('has its %s', (_, actual, printed) => {
    expectPrinted(actual, printed);
  });
});
