import { cachedMeasure } from '../../argument/text/cached-measure';
import { cssFont, type Measure } from '../../argument/text/font';

type MeasuringContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Returns a function that measures text with canvases. Each font has a context of its own, since changing the font of
 * one costs more than measuring with it.
 */
export function createCanvasMeasure(createContext: () => MeasuringContext | null): Measure {
  return cachedMeasure((font) => {
    const context = createContext();
    if (!context) throw new Error('this browser has no canvas');
    context.font = cssFont(font);
    return (text) => context.measureText(text).width;
  });
}
