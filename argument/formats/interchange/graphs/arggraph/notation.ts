/** The namespace of all that an argumentation graph has no place for. */
export const NAMESPACE = 'urn:counterpoint:arggraph:1';

/** The scheme of a support by example, which has an edge of its own. */
export const EXAMPLE = 'example';
