import { inferencesTo } from '../model/structure/map-index';
import type { Rule } from './rules';

/** Advice on a claim without reasons that has neither a basis nor an anchor. */
export const noGround: Rule = (map) =>
  map.claims
    .filter(({ id, basis = 'none', anchors = [], unstated, text }) => {
      const isLeaf = inferencesTo(map, id).every(({ kind }) => kind === 'objection');
      return isLeaf && basis === 'none' && anchors.length === 0 && !unstated && text.trim() !== '';
    })
    .map(({ id }) => ({ at: id }));
