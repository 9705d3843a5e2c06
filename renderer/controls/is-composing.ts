/** Returns true if a key press belongs to an input method. Safari says only by 229 that Enter ends a composition. */
export function isComposing({ nativeEvent }: { readonly nativeEvent: KeyboardEvent }): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
