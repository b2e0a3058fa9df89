/** The measures as functions of groups, as the tests write them. */
import * as attributable from '../../../../src/experiment/equity/attributable.ts';
import * as concentration from '../../../../src/experiment/equity/concentration.ts';
import * as contrast from '../../../../src/experiment/equity/contrast.ts';
import * as dispersion from '../../../../src/experiment/equity/dispersion.ts';
import * as entropy from '../../../../src/experiment/equity/entropy.ts';
import { type EquityValue, type GroupValue, type Panel, panelOf } from '../../../../src/experiment/equity/group-value.ts';
import * as slope from '../../../../src/experiment/equity/slope.ts';
import * as welfare from '../../../../src/experiment/equity/welfare.ts';

function onGroups<More extends unknown[]>(measure: (panel: Panel, ...more: More) => EquityValue) {
  return (groups: readonly GroupValue[], ...more: More): EquityValue => {
    const panel = panelOf(groups);
    return 'undefinedBecause' in panel ? panel : measure(panel, ...more);
  };
}

export const { fractionBounds } = concentration;
export const [par, paf] = [onGroups(attributable.par), onGroups(attributable.paf)];
export const [aci, rci] = [onGroups(concentration.aci), onGroups(concentration.rci)];
export const [erreygers, wagstaff] = [onGroups(concentration.erreygers), onGroups(concentration.wagstaff)];
export const [difference, gap, ratio] = [onGroups(contrast.difference), onGroups(contrast.gap), onGroups(contrast.ratio)];
export const [bgv, bgsd, cov] = [onGroups(dispersion.bgv), onGroups(dispersion.bgsd), onGroups(dispersion.cov)];
export const [idisUnweighted, idisWeighted] = [onGroups(dispersion.idisUnweighted), onGroups(dispersion.idisWeighted)];
export const [mld, theil] = [onGroups(entropy.mld), onGroups(entropy.theil)];
export const [sii, rii, riiPamuk] = [onGroups(slope.sii), onGroups(slope.rii), onGroups(slope.riiPamuk)];
export const [gini, kolm] = [onGroups(welfare.gini), onGroups(welfare.kolm)];
export const [atkinson, atkinsonEquivalent] = [onGroups(welfare.atkinson), onGroups(welfare.atkinsonEquivalent)];
