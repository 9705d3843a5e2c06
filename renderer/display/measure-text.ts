import { canvasMeasure } from './canvas-measure';

/** Measures text with a canvas of the page's own. */
export const pageMeasure = canvasMeasure(() => document.createElement('canvas').getContext('2d'));
