import { inferencesTo } from '../model/map-index';
import type { Rule } from './advice';

/** A claim that no reason speaks for, of which nobody has said what it rests on or where it was read. */
export const unsupportedLeaf: Rule = (map) =>
  map.claims
    .filter(({ id, basis = 'none', anchors = [], unstated, text }) => {
      const isLeaf = inferencesTo(map, id).every(({ kind }) => kind === 'objection');
      return isLeaf && basis === 'none' && anchors.length === 0 && !unstated && text.trim() !== '';
    })
    .map(({ id }) => ({ at: id }));
