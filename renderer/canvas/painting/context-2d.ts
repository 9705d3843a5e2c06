/** A 2D context, of a canvas on the page or aside. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
