/** The address of a font file, as the bundler gives it. */
declare module '*.ttf?url' {
  const address: string;
  export default address;
}
