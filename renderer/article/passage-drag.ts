/** What a passage is called while it is dragged. */
export const PASSAGE_MIME_TYPE = 'application/x-counterpoint-passage';
