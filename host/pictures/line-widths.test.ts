import { expect, it } from 'vitest';
import { layoutMap } from '../../argument/layout/layout-map';
import { SCENES } from '../../argument/testing/scenes';
import { widthOfText } from '../../argument/text/wrap';
import { nodeMeasure } from './fonts/fonts';

// A line is measured word by word but drawn at once, when kerning may move letters of two words
// closer.
it('a line is drawn no wider than measured, in every script, and hardly narrower', () => {
  for (const { name, map } of SCENES) {
    for (const { claim, content, width } of layoutMap(map, {
      measure: nodeMeasure,
      target: { width: 1600, height: 900 },
    }).boxes) {
      for (const line of content.lines) {
        const drawn = widthOfText(line.text, line, nodeMeasure);
        expect(drawn, `${name}: ${line.text}`).toBeLessThanOrEqual(line.width + 1);
        expect(line.x + drawn, `${name}: ${claim.id}`).toBeLessThanOrEqual(width);
      }
    }
  }
});
