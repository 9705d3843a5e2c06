/** The part of papaparse that is used. The types of the package bring those of Node with them. */
declare module 'papaparse' {
  interface ParseError {
    readonly code: string;
    readonly row?: number;
  }

  interface Papa {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly preview?: number },
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly ParseError[] };
    unparse(rows: readonly (readonly string[])[], options: { readonly newline: string }): string;
  }

  const papa: Papa;
  export default papa;
}
