const FENCE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*argdown(?:-map)?\b/m;
const DEFINITION =
  /^[ \t]*(?:(?:[+-]>?|<[+\-_]|><|_>|\(\d+\))[ \t]*)?(?:\[[^\]\n]{1,300}\]|<[^<>\n]{1,300}>):[ \t]+(?!https?:|<)\S/m;
const FRONT_MATTER = /^\ufeff?\s*={3,}[ \t]*\r?\n/;
const CONCLUSION = /^[ \t]*--[^\n]*\n[ \t]*\(\d+\)[ \t]*\S/m;

/** The comments at the start, which XML has too, and the start of XML or JSON. */
const COMMENTS = /^\ufeff?(?:\s*<!--[\s\S]*?-->)+/;
const OTHER = /^\s*(?:<[?!a-z]|\{)/;

/** Returns true for a text that is Argdown by its contents. */
export function isArgdown(text: string): boolean {
  return (
    FENCE.test(text) ||
    FRONT_MATTER.test(text) ||
    (!OTHER.test(text.replace(COMMENTS, '')) && (DEFINITION.test(text) || CONCLUSION.test(text)))
  );
}
