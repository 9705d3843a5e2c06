/** The namespace of all that an argumentation graph has no place for. */
export const NAMESPACE = 'urn:counterpoint:arggraph:1';

/** The scheme of a support by example, which has an edge of its own. */
export const EXAMPLE = 'example';

/** The key of the record `foreign` for the other attributes of a graph. */
export const FORMAT = 'arggraph';

/** The id of a graph that has none. */
export const GRAPH = 'counterpoint';

/** A name of an element or an attribute that needs no namespace. */
export const XML_NAME = /^[A-Za-z_][\w.-]*$/;
