/** What the article panel says. */
export const articleWords = {
  title: 'Article',
  paste: 'The text of the article',
  open: 'Open a file…',
  keep: 'Keep it beside the map',
  keepHelp: 'Else it is here only until you open another map. An article may not be yours to pass on.',
  use: 'Show the article',
  source: 'Source',
  noSource: 'New source',
};
