declare module 'subset-font' {
  /** A font file with only the letters of a text in it. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'woff' | 'woff2' },
  ): Promise<Buffer>;
}
