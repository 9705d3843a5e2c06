import { describe, expect, it } from 'vitest';
import { idOf, mapOf } from '../../argument/testing/map-builder';
import { describeStructure } from './structure-summary';

describe('an argument in words', () => {
  it('says each text whole beside its number', () => {
    const map = mapOf('Top\n  Because it is so\n  But a claim of so many words that nobody would hear the end of it');
    const said = describeStructure(map, idOf(map, 'Top')).join(' ');
    expect(said).toContain('1.1 “it is so”');
    expect(said).toContain('“a claim of so many words that nobody would hear the end of it”');
  });

  it('speaks of objections to steps, from both their ends', () => {
    const map = mapOf("Top\n  Because it is so\n    Doesn't follow, since there is a gap");
    const ofTop = describeStructure(map, idOf(map, 'Top')).join(' ');
    expect(ofTop).toContain('It doesn’t follow from 1.1, since: there is a gap.');
    expect(ofTop).not.toContain('No objection');
    const ofReason = describeStructure(map, idOf(map, 'it is so')).join(' ');
    expect(ofReason).toContain('Its step to 1 is doubted: it doesn’t follow, since 1.1x1 “there is a gap”.');
  });

  it('counts the claims of the branch as the details do', () => {
    const map = mapOf('Top\n  Because one\n    Because two\n      Because three');
    expect(describeStructure(map, idOf(map, 'one'))[0]).toContain('with 2 claims below it');
  });

  it('names some of many and counts the others, so that a large map is no wall of words', () => {
    const many = Array.from({ length: 500 }, (_, at) => `  Because reason ${at}\n  But objection ${at}`);
    const map = mapOf(['Top', ...many].join('\n'));
    const said = describeStructure(map, idOf(map, 'Top')).join(' ');
    expect(said).toContain('and 495 more');
    expect(said.length).toBeLessThan(1500);
  });
});
