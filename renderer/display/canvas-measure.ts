import { cssFont, type Font, type Measure } from '../../argument/text/font';

const MAX_CACHED_WIDTHS = 100_000;

type MeasuringContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface FontWidths {
  readonly font: Font;
  readonly context: MeasuringContext;
  readonly known: Map<string, number>;
}

/**
 * Measures text with canvases. Widths are kept, since words come again at every layout; each font has a context of its
 * own, since changing the font of one costs more than what is measured with it.
 */
export function createCanvasMeasure(createContext: () => MeasuringContext | null): Measure {
  const fonts: FontWidths[] = [];
  const widthsIn = ({ size, weight, family }: Font): FontWidths => {
    for (const widths of fonts) {
      const { font } = widths;
      if (font.size === size && font.weight === weight && font.family === family) return widths;
    }
    const font = { size, weight, family };
    const context = createContext();
    if (!context) throw new Error('this browser has no canvas');
    context.font = cssFont(font);
    const widths = { font, context, known: new Map<string, number>() };
    fonts.push(widths);
    return widths;
  };

  return (text, font) => {
    const { context, known } = widthsIn(font);
    let width = known.get(text);
    if (width === undefined) {
      if (known.size > MAX_CACHED_WIDTHS) known.clear();
      ({ width } = context.measureText(text));
      known.set(text, width);
    }
    return width;
  };
}
