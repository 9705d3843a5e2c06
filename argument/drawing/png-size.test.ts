import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pngSize } from './png-size';

const side = fc.double({ min: 0.5, max: 3_000_000, noNaN: true });
const scale = fc.double({ min: 0.1, max: 20, noNaN: true });

it('a PNG has the scale that is asked for, or the largest that other programs can open', () => {
  fc.assert(
    fc.property(side, side, scale, (width, height, asked) => {
      const size = pngSize({ width, height }, asked);
      expect(size.width * size.height).toBeLessThanOrEqual(500_000_000);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(32_767);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      expect(size.reduced).toBe(size.scale < asked);
      if (size.reduced) {
        const isAtLimit = Math.max(size.width, size.height) >= 32_766 || size.width * size.height > 490_000_000;
        expect(isAtLimit || Math.min(size.width, size.height) < 100).toBe(true);
      } else {
        expect(size.width).toBe(Math.max(1, Math.round(width * asked)));
        expect(size.height).toBe(Math.max(1, Math.round(height * asked)));
      }
    }),
  );
});
