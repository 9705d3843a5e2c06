import { expect, it } from 'vitest';
import { mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { writeOutlineHtml } from './outline-html';

it('a page holds words, numbers, holders and sources, and no text of the map is markup', () => {
  const map = mapOf('T <b>\n  because A\n  and B\n    but C & D\n  but E\n    doesn’t follow, since F');
  const [thesis, ...others] = map.claims;
  if (!thesis) throw new Error('no thesis');
  const page = writeOutlineHtml({
    ...map,
    title: '<script>x</script>',
    student: 'Aiko',
    sources: [{ id: 's1', author: 'Writer', title: 'Title', url: 'javascript:alert(1)' }],
    claims: [{ ...thesis, holder: 'Someone', anchors: [{ paragraph: 3 }] }, ...others],
  });
  expect(page).toContain('<li>1. Someone says: T &lt;b&gt; (¶3)<ul>');
  expect(page).toContain('<b>because</b> 1.1a. A</li>');
  expect(page).toContain('<b>and</b> 1.1b. B<ul>');
  expect(page).toContain('<b>but</b> 1.1b.1. C &amp; D</li>');
  expect(page).toContain('<b>doesn’t follow, since</b> 1.2x1. F</li>');
  expect(page).toContain('Writer, “Title”, javascript:alert(1)');
  expect(page).not.toMatch(/<script|href="javascript/);
});

it('every claim of any map is in the page once in full, and its lists are closed', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const map = randomMap(seededRandom(seed), 20);
    const page = writeOutlineHtml({ ...map, claims: map.claims.map((claim) => ({ ...claim, text: `[${claim.id}]` })) });
    const found = page.match(/\[c\d+\]/g) ?? [];
    expect([...found].sort(), `seed ${seed}`).toEqual(map.claims.map(({ id }) => `[${id}]`).sort());
    expect(page.match(/<ul>/g)?.length).toBe(page.match(/<\/ul>/g)?.length);
    expect(page.match(/<li>/g)?.length).toBe(page.match(/<\/li>/g)?.length);
  }
});
