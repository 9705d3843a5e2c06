/** The MIME type of a passage while it is dragged. */
export const PASSAGE_MIME_TYPE = 'application/x-counterpoint-passage';
