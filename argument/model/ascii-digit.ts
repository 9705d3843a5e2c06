/** Returns a decimal digit of any script as one of ASCII; another character as it is. */
export function asciiDigit(digit: string): string {
  if (!/[^\P{Nd}0-9]/u.test(digit)) return digit;
  const code = digit.codePointAt(0) ?? 0;
  // The digits of a script follow each other from its zero on.
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
