/** The page that is shown while no map is open. */
export const startPage = {
  title: 'What do you want to map?',
  begin: 'Start',
  article: 'An article',
  articleField: 'Paste the text here, or drop a file (.txt, .docx, .pdf, .html)',
  noArticle: 'Paste the text of an article first.',
  thesis: 'My own idea',
  thesisHelp: 'Write your thesis; add reasons, objections and replies.',
  thesisField: 'My thesis…',
  example: 'Look at an example',
  openExample: 'Five boxes, two minutes',
  lost: 'This map is not here any more. Choose one of yours.',
};

/** The hints on the small example, one after the other. */
export const exampleHints = {
  label: 'Tips',
  select: 'Click a box.',
  object: 'Choose “but” beside the box to object.',
  /** With a keyboard. */
  objectByKey: 'Press the minus key, or choose “but”, to object.',
  export: 'Choose “Export” to make a picture.',
  onwards: 'Done! Now look at the map of an article.',
  openLarge: 'Open the big map',
  done: 'Done! Now map something of your own.',
  close: 'Close the tips',
};
