import type { Format } from '../format';
import { FEATURES, type Feature } from '../losses';
import { objectOf, parseJson, valueAt } from '../parse-json';
import { read } from './mindmup/read';
import { write } from './mindmup/write';

const LACKING: readonly Feature[] = ['undercutters', 'shared-claims', 'deep-branches'];
/** The deepest level that is written: each one is nested four times. */
const MAX_LEVEL = 200;

/**
 * MindMup, with its argument maps: below a claim are groups, each for it or against it, and below a group its premises.
 * An idea below another one without a group is a reason. All that MindMup has no place for is in an attribute.
 */
export const mindmup: Format = {
  id: 'mindmup',
  name: 'MindMup',
  suffixes: ['.mup'],
  holds: new Set(FEATURES.filter((feature) => !LACKING.includes(feature))),
  levels: MAX_LEVEL,
  recognises: (text) => {
    if (!text.includes('"ideas"')) return false;
    const file = parseJson(text);
    const isIdea = valueAt(file, 'formatVersion') !== undefined || valueAt(file, 'id') !== undefined;
    return isIdea && objectOf(valueAt(file, 'ideas')) !== null;
  },
  read,
  write,
};
