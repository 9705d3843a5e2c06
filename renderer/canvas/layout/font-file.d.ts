/** The URL of a font file, as given by the bundler. */
declare module '*.ttf?url' {
  const address: string;
  export default address;
}
