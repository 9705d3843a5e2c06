import { createCanvasMeasure } from './canvas-measure';

/** Measures text with a canvas of the page's own. */
export const measureText = createCanvasMeasure(() => document.createElement('canvas').getContext('2d'));
