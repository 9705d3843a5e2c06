declare module 'linebreak' {
  /** Finds the places where a text may be broken, after Unicode Standard Annex 14. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
