import { expect, it } from 'vitest';
import { mapOf } from '../../testing/map-builder';
import { searchClaims } from './search';

const map = mapOf('Thesis on Tōkyō\n  because It’s so\n  but tokyo again\n    in reply nothing');

it('words are found in reading order, ignoring case, accents and apostrophe style', () => {
  expect(searchClaims(map, ' TOKYO ')).toEqual(['c1', 'c3']);
  expect(searchClaims(map, "it's")).toEqual(['c2']);
});

it('a number finds its claim, and empty or absent words find nothing', () => {
  expect(searchClaims(map, '1.2.1')).toEqual(['c4']);
  expect(searchClaims(map, '  ')).toEqual([]);
  expect(searchClaims(map, 'absent')).toEqual([]);
});

it('the holder and the note are searched too', () => {
  const noted = {
    ...map,
    claims: map.claims.map((claim) => (claim.id === 'c2' ? { ...claim, holder: 'Minister', note: 'hedged' } : claim)),
  };
  expect(searchClaims(noted, 'minist')).toEqual(['c2']);
  expect(searchClaims(noted, 'hedge')).toEqual(['c2']);
});
