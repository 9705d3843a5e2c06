import { describe, expect, it } from 'vitest';
import { idOf, mapOf } from '../../argument/testing/map-builder';
import { describeStructure } from './structure-summary';

describe('an argument in words', () => {
  it('says the beginning of each text beside its number', () => {
    const map = mapOf('Top\n  Because it is so\n  But a claim of so many words that nobody would hear the end of it');
    const said = describeStructure(map, idOf(map, 'Top')).join(' ');
    expect(said).toContain('1.1 “it is so”');
    expect(said).toContain('“a claim of so many words that nobody…”');
  });

  it('names some of many and counts the others, so that a large map is no wall of words', () => {
    const many = Array.from({ length: 500 }, (_, at) => `  Because reason ${at}\n  But objection ${at}`);
    const map = mapOf(['Top', ...many].join('\n'));
    const said = describeStructure(map, idOf(map, 'Top')).join(' ');
    expect(said).toContain('and 495 more');
    expect(said.length).toBeLessThan(1500);
  });
});
