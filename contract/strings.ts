import { checkWords } from './check-words';
import type { CommandId } from './command-table';
import { savingStrings } from './saving-strings';
import { standingWords } from './standing-words';

/**
 * Every sentence and word that the window, the host and the command line show, in one place. The words on the lines
 * of a map ("because", "but", ...) stand in `argument/model/words`, since pictures carry them too.
 */
export const strings = {
  app: 'Counterpoint',

  commands: {
    'add-reason': { label: 'Because…', hint: 'Add a reason for this claim' },
    'add-objection': { label: 'But…', hint: 'Add an objection to this claim' },
    'add-co-premise': { label: 'And…', hint: 'Add a co-premise: both work only together' },
    'add-sibling': { label: 'Another of the same kind', hint: 'Add another answer like this one, beside it' },
    'add-undercutter': {
      label: 'Doesn’t follow, since…',
      hint: 'Object to the step: even if true, it does not follow',
    },
    'insert-between': { label: 'Put a claim between…', hint: 'Put a claim between this one and what it answers' },
    'add-loose': { label: 'Add a loose claim', hint: 'Add a box that is in no step yet' },
    'edit-text': { label: 'Edit text', hint: 'Change what this box says' },
    undo: { label: 'Undo', hint: 'Take back the last change' },
    redo: { label: 'Redo', hint: 'Make the change again' },
    cut: { label: 'Cut branch', hint: 'Copy this claim with its branch, then delete it' },
    copy: { label: 'Copy branch', hint: 'Copy this claim with its branch, also as indented text' },
    paste: { label: 'Paste', hint: 'Put a copied branch, or indented text, below this box' },
    'select-all': { label: 'Select all', hint: 'Select every box that is shown' },
    'switch-kind': { label: 'Turn into objection or reason', hint: 'Turn a reason into an objection, or back' },
    'work-together': {
      label: 'Work together with the one before',
      hint: 'Make this and the one before it co-premises',
    },
    separate: { label: 'Separate from co-premises', hint: 'Let this claim stand as a step of its own' },
    'move-to': { label: 'Move to another claim…', hint: 'Let this branch answer another claim' },
    'move-earlier': { label: 'Move earlier', hint: 'Move one place towards the front' },
    'place-left': { label: 'Place further left', hint: 'Move the branch by hand; Tidy up takes it back' },
    'place-right': { label: 'Place further right', hint: 'Move the branch by hand; Tidy up takes it back' },
    'place-up': { label: 'Place further up', hint: 'Move the branch by hand; Tidy up takes it back' },
    'place-down': { label: 'Place further down', hint: 'Move the branch by hand; Tidy up takes it back' },
    'move-later': { label: 'Move later', hint: 'Move one place towards the back' },
    'delete-claim': { label: 'Delete claim', hint: 'Delete this box; what answers it stays' },
    'delete-branch': { label: 'Delete branch', hint: 'Delete this box and everything below it' },
    'go-target': { label: 'Go to what it answers', hint: 'Select what this box speaks to' },
    'go-answer': { label: 'Go to the first answer', hint: 'Select the first box that answers this one' },
    'go-previous': { label: 'Go to the one before', hint: 'Select the neighbour before' },
    'go-next': { label: 'Go to the one after', hint: 'Select the neighbour after' },
    'also-previous': { label: 'Select the one before too', hint: 'Add the neighbour before to what is selected' },
    'also-next': { label: 'Select the one after too', hint: 'Add the neighbour after to what is selected' },
    'go-thesis': { label: 'Go to the thesis', hint: 'Select the main thesis' },
    'select-step': { label: 'Select its step', hint: 'Select the line between this box and what it answers' },
    'go-source': { label: 'Show in the article', hint: 'Go to the paragraph that this was read from' },
    find: { label: 'Find…', hint: 'Find words in the map' },
    'find-next': { label: 'Find next', hint: 'Go to the next place that was found' },
    'find-previous': { label: 'Find previous', hint: 'Go to the place that was found before' },
    'next-region': { label: 'Next part of the window', hint: 'From the tools to the outline, the map, the panels' },
    'previous-region': { label: 'Previous part of the window', hint: 'The same way back' },
    'toggle-fold': { label: 'Fold or open branch', hint: 'Hide what is below this box, or show it again' },
    'unfold-all': { label: 'Open all branches', hint: 'Show everything that is folded' },
    fit: { label: 'Show the whole map', hint: 'Zoom so that the whole map is in view' },
    'actual-size': { label: 'Full size', hint: 'Show the text at its full size (100 %)' },
    'zoom-in': { label: 'Zoom in', hint: 'Show the map larger' },
    'zoom-out': { label: 'Zoom out', hint: 'Show the map smaller' },
    tidy: { label: 'Tidy up', hint: 'Lay the map out afresh, and take back what was placed by hand' },
    outline: { label: 'Outline', hint: 'The map as a list beside the canvas' },
    details: { label: 'Details', hint: 'All that is known of the selected box' },
    article: { label: 'Article', hint: 'The article beside the canvas' },
    minimap: { label: 'Minimap', hint: 'A small picture of the whole map' },
    standing: { label: 'What stands', hint: 'Which claims stand, fall or are open in this map, and why' },
    'what-if': {
      label: 'What if…',
      hint: 'Try verdicts out: nothing is kept until you say so, and the same key goes back',
    },
    checks: { label: 'What is missing', hint: 'Advice on the reasoning: unanswered objections, circles, hidden steps' },
    accept: { label: 'I accept this', hint: 'Your verdict: accepted; again takes it away' },
    doubt: { label: 'I doubt this', hint: 'Your verdict: doubted; again takes it away' },
    reject: { label: 'I reject this', hint: 'Your verdict: rejected; again takes it away' },
    'context-menu': { label: 'Menu of the box', hint: 'What can be done with the selected box' },
    'theme-system': { label: 'Theme: as the system', hint: 'Light or dark as the system is set' },
    'theme-light': { label: 'Theme: light', hint: 'Dark text on white' },
    'theme-dark': { label: 'Theme: dark', hint: 'Light text on black' },
    'new-map': { label: 'New map…', hint: 'Begin a map, blank or from an example' },
    library: { label: 'All maps…', hint: 'Rename, duplicate, delete, bring back' },
    properties: { label: 'Map properties…', hint: 'Title, description, sources, name and class' },
    settings: { label: 'Settings…', hint: 'Theme, text size, keys, pictures, dates' },
    'make-copy': { label: 'Make my copy…', hint: 'Save a copy of this map under your name' },
    'open-file': {
      label: 'Open a map file…',
      hint: 'Copy a map file, or the map in a picture, into your maps and open it',
    },
    save: { label: 'Save now', hint: 'Everything is saved by itself; this saves at once' },
    'save-copy': { label: 'Save a copy…', hint: 'Save the map as it is here as a file' },
    versions: { label: 'Earlier versions…', hint: 'Look at this map as it was, and have it again as a copy' },
    export: { label: 'Export picture…', hint: 'Make a PNG, SVG or PDF of this map' },
    print: { label: 'Print…', hint: 'Print this map: on one sheet, a page a branch, or as a poster' },
    'copy-image': { label: 'Copy image', hint: 'Put a picture of the whole map on the clipboard' },
    template: { label: 'Template', hint: 'Who opens a template makes a copy before changing it' },
    palette: { label: 'Do anything…', hint: 'Find a command by its name' },
    shortcuts: { label: 'Keyboard shortcuts', hint: 'All keys at a glance' },
  } satisfies Record<CommandId, { label: string; hint: string }>,

  menu: {
    maps: 'Maps',
    myMaps: 'My maps',
    examples: 'Examples',
    more: 'More',
    cannotBeRead: 'This file cannot be read – choose it to see why',
    bar: 'Menus',
    edit: 'Edit',
    answer: 'Answer',
    study: 'Study',
    view: 'View',
    go: 'Go',
    help: 'Help',
    ofBox: 'Menu of the box',
    ofMap: 'Menu of the map',
    chosen: (label: string) => `${label} (on)`,
  },

  dialog: { cancel: 'Cancel', close: 'Close', later: 'Decide later' },

  start: {
    unexpected:
      'Something went wrong that Counterpoint did not expect. Your maps on the disk are as they were. Please try again.',
    noCode: 'This address has no key in it. Please open the full address that Counterpoint printed when it started.',
  },

  readOnly: {
    newer:
      'To look at only: this map was made by a newer version of Counterpoint, and saving it here could lose parts of it.',
    'no-permission': 'To look at only: this file may not be written. Make my copy gives you one that you can change.',
  },

  save: {
    unchanged: 'Nothing to save',
    saving: 'Saving…',
    saved: (at: Date) => `Saved ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`,
    failed: (why: string) => `Not saved: ${why}`,
    retry: 'Retry',
    again: 'Save it as a new map',
    copy: 'Save a copy',
    copySaved: (name: string) => `A copy is saved as ${name}.`,
    unreachable:
      'Not saving now: the program behind this window does not answer. Your changes are safe in this window and are saved as soon as it is back. Keep the window open and start Counterpoint again.',
    notLeft:
      'This map has changes that are not saved yet. See the line at the foot of the window before you open another one.',
  },

  copy: {
    bar: 'Example',
    isTemplate: 'This is an example to look at. Make your own copy to answer it.',
    editingTemplate: 'You are changing the example itself. Everybody who opens it will see your changes.',
    title: 'Make my copy',
    explain: (title: string) =>
      `Your answers go into a copy of “${title}”, saved among your maps. The example stays as it is.`,
    student: 'Your name',
    studentHelp: 'It goes into the title of your copy and, if you like, on the picture.',
    class: 'Class (if you like)',
    make: 'Make my copy',
    editTemplate: 'Change the example itself',
    made: (title: string) => `Your copy is saved as “${title}”.`,
  },

  library: {
    title: 'All maps',
    shelf: 'Show',
    copyTitle: (title: string) => `${title} (copy)`,
    search: 'Search the maps',
    mine: 'My maps',
    examples: 'Examples',
    bin: 'Bin',
    binEmpty: 'The bin is empty.',
    none: 'No map yet. “New map…” begins one.',
    noneFound: 'No map matches.',
    showMore: (left: number) => `Show ${left} more`,
    open: 'Open',
    rename: 'Rename…',
    duplicate: 'Duplicate',
    remove: 'Delete',
    restore: 'Bring back',
    purge: 'Delete for good',
    sure: (title: string) => `Delete “${title}” for good? It cannot be brought back after that.`,
    newTitle: 'New title',
    facts: (claims: number, bytes: number, changed: string) =>
      `${claims === 1 ? 'one claim' : `${claims} claims`} · ${bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`} · ${changed}`,
    binned: (title: string) => `“${title}” is in the bin.`,
    restored: (title: string) => `“${title}” is back among your maps.`,
    drop: 'Drop a map, a picture with its map in it, or a text to read beside the map',
  },

  newMap: {
    title: 'New map',
    name: 'Title',
    from: 'Begin with',
    blank: 'A blank map',
    make: 'Make the map',
    untitled: 'Untitled map',
  },

  properties: {
    title: 'Map properties',
    name: 'Title',
    description: 'What it is, in a sentence',
    student: 'Student',
    class: 'Class',
    template: 'An example: who opens it makes a copy before changing it',
    sources: 'Sources',
    source: (number: number) => `Source ${number}`,
    sourceTitle: 'Title',
    author: 'Author',
    publisher: 'Publisher',
    date: 'Date',
    url: 'Address',
    addSource: 'Add a source',
    removeSource: (number: number) => `Remove source ${number}`,
    done: 'Done',
    noTitle: 'A map needs a title.',
  },

  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    textSize: 'Text size of the window',
    textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
    animation: 'Movement',
    animations: { system: 'As the system', off: 'None' },
    keys: 'Keys',
    tabMoves: 'Tab always moves the focus (because is + then)',
    language: 'Language of dates',
    languages: {
      '': 'As the system',
      'en-GB': 'English',
      de: 'Deutsch',
      fr: 'Français',
      es: 'Español',
      it: 'Italiano',
      nl: 'Nederlands',
      pl: 'Polski',
      ja: '日本語',
      zh: '中文',
    } as Record<string, string>,
    picture: 'Pictures',
    pictureHelp: 'What Export picture… begins with. It also remembers what you chose there last.',
  },

  palette: {
    title: 'Do anything',
    search: 'What do you want to do?',
    commands: 'Commands',
    none: 'No command is called like that.',
  },

  find: {
    label: 'Find in the map',
    count: (at: number, all: number) => (all === 0 ? 'Not found' : `${at === 0 ? '–' : at} of ${all}`),
    nothing: (words: string) => `“${words}” is not in this map.`,
    next: 'Next',
    previous: 'Previous',
    close: 'Close find',
  },

  outline: {
    title: 'Outline',
    label: (title: string) => `Outline of ${title}`,
    step: (number: string) => `step ${number}`,
    see: (number: string) => `see ${number}`,
    returnsTo: (number: string) => `returns to ${number}`,
    toggle: 'Open or close',
    empty: 'Nothing here yet. Press N on the map for a first box.',
  },

  details: {
    title: 'Details',
    none: 'Select a box or a step to see all about it.',
    several: (count: number) => `${count} boxes are selected.`,
    text: 'Text',
    holder: 'Who says this',
    holderHelp: 'Leave it empty when it is the author of the article.',
    basis: 'What it rests on',
    bases: {
      '': 'Not said',
      'common-belief': 'Common belief',
      data: 'Data',
      example: 'Example',
      expert: 'Expert',
      law: 'Law',
      media: 'Media',
      personal: 'Personal experience',
      publication: 'Publication',
      statistic: 'Statistic',
      none: 'Nothing yet',
    } as Record<string, string>,
    unstated: 'Unstated: relied on, not said',
    paragraphs: 'Paragraphs of the article',
    paragraphsHelp: 'Such as 1, 4, 8',
    badParagraphs: 'Numbers with commas between them, please.',
    note: 'Note',
    more: 'More',
    role: 'Stands here as',
    roles: {
      reason: 'a reason',
      objection: 'an objection',
      rebuttal: 'an answer to an objection',
      undercutter: 'an objection to a step',
    },
    contention: 'the top of a tree',
    loose: 'loose: in no step',
    counts: (reasons: number, objections: number) =>
      `${reasons === 1 ? 'One reason' : `${reasons} reasons`} and ${objections === 1 ? 'one objection' : `${objections} objections`} speak to it`,
    below: (claims: number) => (claims === 1 ? 'One claim in its branch' : `${claims} claims in its branch`),
    number: 'Number',
    step: 'Step',
    stepSays: (from: string, word: string, to: string) => `${to} – ${word} – ${from}`,
    strength: 'How strong the step is',
    strengths: { '': 'Not said', 1: '1 – very weak', 2: '2', 3: '3', 4: '4', 5: '5 – very strong' } as Record<
      string,
      string
    >,
    scheme: 'Kind of inference',
    quotes: 'Quotes',
  },

  article: {
    title: 'Article',
    empty: 'Put the article here to work on it: paste its text, or open a file (.txt, .md).',
    paste: 'The text of the article',
    pasteHelp: 'Paste it here',
    open: 'Open a file…',
    keep: 'Keep it beside the map',
    keepHelp: 'Else it is here only until you open another map. An article may not be yours to pass on.',
    use: 'Show the article',
    kept: 'Kept beside the map',
    notKept: 'Here only for now',
    keepNow: 'Keep it',
    drop: 'Take the article away',
    source: 'Source',
    noSource: 'New source',
    paragraph: (number: number) => `Paragraph ${number}`,
    passage: 'What is selected in the article',
    asClaim: 'Claim',
    asReason: 'Reason for the selected box',
    asObjection: 'Objection to the selected box',
    asPlace: 'Source place of the selected box',
    nothing: 'Select a passage of the article first.',
    placed: (number: number) => `Paragraph ${number} is a source place of the box now.`,
    tooLong: 'That is a long passage. A claim is one sentence: shorten it, or say it in your own words.',
    notText: (name: string) => `“${name}” is not a plain text. Open a .txt or .md file, or paste the text.`,
  },

  drop: {
    title: 'What is it to be there?',
    explain: (what: string, where: string) => `“${what}” to “${where}”`,
    because: 'because: a reason for it',
    but: 'but: an objection to it',
    and: 'and: a co-premise beside it',
    cannot: 'It cannot stand there: a claim cannot answer its own branch.',
  },

  conflict: {
    short: 'Not saved: the file was changed outside this window.',
    decide: 'Decide…',
    title: 'The file was changed outside this window',
    explain: (name: string) =>
      `“${name}” is no longer as this window knew it. Another program or another window has written it.`,
    safe: 'Nothing has been overwritten, and nothing will be: both are kept, whichever you go on with.',
    mine: 'Mine, in this window',
    theirs: 'The other one, in the file',
    reload: 'Go on with the other one',
    keepCopy: 'Go on with mine as a copy',
    copyTitle: (title: string) => `${title} (my version)`,
    keptCopy: 'Your version is saved as a new map. The other one is unharmed.',
    keptAgain: 'The map is saved again among your maps.',
    reloaded: 'This is the map as it is in the file. Yours is kept under “Earlier versions…”.',
    followed: 'The file was changed outside this window; this is how it is now.',
  },

  ...savingStrings,

  move: {
    title: 'Move to another claim',
    as: 'It is to stand there as',
    reason: 'a reason (because)',
    objection: 'an objection (but)',
    together: 'a co-premise beside it (and)',
    search: 'Search the claims',
    targets: 'Claims it can answer',
    none: 'No claim matches.',
    move: 'Move',
    already: 'It answers that claim already.',
  },

  status: {
    noMap: 'There is no map here yet. Begin one, or drop a map file on this window.',
    keysNothingSelected: 'Click a box, or press an arrow key, to begin.',
    keysBuilding: 'Tab because · − but · & and · Enter another · F2 edit · Esc then Tab to leave',
    keysMoving: 'Arrow keys move · Tab goes on to the next control · F2 edit · ? all keys',
    keysStep: '_ doesn’t follow, since · T reason or objection · ↓ its box · Delete the step · ? all keys',
    keysOutline: '+ because · − but · & and · Enter another · F2 edit · Tab moves on · ? all keys',
    keysWriting: 'Enter done · Tab done and because · Shift+Enter new line · Esc cancel',
    keysWritingOnly: 'Enter done · Shift+Enter new line · Esc cancel',
    added: (word: string, number: string) => `Added: ${word} ${number}.`,
    nowAt: (word: string, number: string) => `It is now ${number}: ${word}.`,
    deleted: 'Deleted. Ctrl+Z brings it back.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    undone: 'Undone.',
    redone: 'Done again.',
    copied: (claims: number) => `Copied ${claims === 1 ? 'one claim' : `${claims} claims`}.`,
    pasted: (claims: number) =>
      `Pasted ${claims === 1 ? 'one claim' : `${claims} claims`}. Ctrl+Z takes ${claims === 1 ? 'it' : 'them'} away again.`,
    nothingToPaste: 'There is no branch and no text on the clipboard.',
    pasteByKey: 'A browser lets a page paste only by its keys: press Ctrl+V, on a Mac Cmd+V.',
    imageCopied: 'A picture of the whole map is on the clipboard.',
    imageNotCopied: (why: string) => `The picture could not be copied. ${why} Export picture… makes a file of it.`,
    zoom: (percent: number) => `${percent} %`,
  },

  whyNot: {
    nothingSelected: 'Select a box first.',
    nothingFolded: 'No branch is folded.',
    nothingBelow: 'Nothing answers this claim, so there is nothing to fold.',
    onStep: 'That works on a box; a step is selected. Press the down arrow for its box.',
    onRoot: 'That needs a box that answers another one. This box stands at the top: use Because or But.',
    noneBefore: 'There is no step of the same kind before this one to work together with.',
    alone: 'This claim stands in a step of its own already.',
    endOfRow: 'It is at the end of its row.',
    noSource: 'This box has no paragraph of the article. Its details take one.',
    notHere: 'That does not work here.',
  },

  canvas: {
    label: (title: string) => `Argument map: ${title}`,
    textOf: (number: string) => `Text of ${number}`,
    placeholder: 'Write one full sentence',
    waiting: (claims: number) => `Laying out ${claims.toLocaleString('en')} claims…`,
    showSource: (mark: string) => `Show ${mark} in the article`,
    offers: { 'add-reason': 'because', 'add-objection': 'but', 'add-co-premise': 'and' } as Partial<
      Record<CommandId, string>
    >,
    step: (number: string, word: string) => `Step ${number}: ${word}`,
    says: (holder: string) => `${holder} says:`,
    mine: 'My answer:',
    unstated: 'Unstated.',
    answeredBy: (count: number) => `Answered by ${count}.`,
    linked: (others: number) => `Together with ${others === 1 ? 'one other' : `${others} others`}.`,
    notAnswered: 'Not answered yet.',
    together: (numbers: string) => `Together with ${numbers}.`,
    hidden: (claims: number, unanswered: number) =>
      `Folded: ${claims === 1 ? 'one claim' : `${claims} claims`} hidden${unanswered > 0 ? `, ${unanswered} unanswered` : ''}.`,
    paragraphs: (list: string, several: boolean) => `${several ? 'Paragraphs' : 'Paragraph'} ${list}.`,
  },

  export: {
    title: 'Export a picture',
    format: 'Format',
    formats: { png: 'PNG', svg: 'SVG', pdf: 'PDF' },
    formatHelp: {
      png: 'Goes into any document, slide or message.',
      svg: 'Stays sharp at any size; for web pages and drawing programs.',
      pdf: 'For printing; the text can be searched and copied.',
    },
    page: 'What it is for',
    pages: { screen: 'Screen', slide: 'Slide', a4: 'A4 page', letter: 'Letter page', a3: 'A3 page', none: 'As it is' },
    orientation: 'Page',
    landscape: 'Landscape',
    portrait: 'Portrait',
    scale: 'Size',
    scales: { 1: '1×', 2: '2×', 3: '3×' },
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark', print: 'Black on white' },
    part: 'What is in it',
    whole: 'The whole map',
    branch: (number: string) => `Branch ${number}`,
    folded: 'Folded branches',
    foldedOpen: 'Open',
    foldedAsShown: 'As shown',
    sheets: 'Pages',
    spreads: { one: 'One page', branches: 'Overview and a page a branch', poster: 'Poster over several sheets' },
    posterHelp: 'As many sheets as it takes to print the text at 10 pt, to be cut and put together.',
    inSvg: 'In the file',
    steps: 'A layer for each step',
    withFont: 'The letters of the typeface',
    carries: 'The map travels in the picture, so that it opens again',
    carried: (claims: number, notes: number, verdicts: number) => {
      const count = (many: number, one: string, several: string) => (many === 1 ? one : `${many} ${several}`);
      const also = [
        notes > 0 ? count(notes, 'one note', 'notes') : '',
        verdicts > 0 ? count(verdicts, 'one verdict', 'verdicts') : '',
      ].filter(Boolean);
      return `Whoever gets the picture can read all that is in the map: ${count(claims, 'one claim', 'claims')}${also.length > 0 ? ` with ${also.join(' and ')}` : ''}.`;
    },
    inWords: 'The picture in words',
    printTitle: 'Print',
    print: 'Print…',
    large: (megabytes: number, seconds: number) =>
      `About ${megabytes} MB, in about ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    pagesCount: (count: number) => (count === 1 ? 'One page' : `${count} pages`),
    leftOut: (count: number) => `${count === 1 ? 'One claim is' : `${count} claims are`} left out`,
    check: 'What you are about to hand in',
    forReaders: 'For those who do not see the picture',
    asText: 'Save as text',
    asHtml: 'Save as a web page',
    around: 'Around the map',
    with: { title: 'Title', student: 'Name', class: 'Class', date: 'Date', source: 'Source', legend: 'Legend' },
    preview: 'Preview of the picture',
    size: {
      png: (width: number, height: number) => `${width} × ${height} pixels`,
      svg: (width: number, height: number) => `${width} × ${height} pixels, and sharp at any size`,
      pdf: (width: number, height: number) => `${width} × ${height} mm`,
    },
    legibility: {
      good: (pt: string) => `Text prints at ${pt} pt.`,
      fair: (pt: string) => `Text prints at ${pt} pt: small, but readable.`,
      overview: (pt: string) => `The overview prints at ${pt} pt; the branches after it are larger.`,
      hard: (pt: string) => `Text prints at ${pt} pt: hard to read.`,
      hardBranch: (pt: string) => `Text prints at ${pt} pt: hard to read; try a smaller branch.`,
    },
    whatHelps: 'What helps',
    ways: { a3: 'A3 page', branches: 'A page a branch', poster: 'A poster over several sheets' },
    claims: (count: number) => (count === 1 ? 'One claim' : `All ${count} claims`),
    go: 'Save picture',
    copy: 'Copy image',
    working: 'Drawing the picture…',
    done: (name: string) => `The picture is saved as ${name}.`,
    failed: (why: string) => `The picture was not made. ${why}`,
  },

  shortcuts: {
    intro:
      'Single characters work while the map has the focus. Tab adds a reason after a click or an arrow key on the map; Escape gives it back; Shift+Tab always leaves.',
    groups: {
      build: 'Answer',
      edit: 'Change',
      go: 'Move about',
      view: 'Look',
      study: 'Study',
      map: 'Map',
      help: 'Help',
    },
    writing: 'While writing in a box',
    whileWriting: [
      ['Enter', 'Done'],
      ['Tab', 'Done, and add a reason'],
      ['Shift+Enter', 'New line'],
      ['Esc', 'Cancel'],
    ],
  },

  host: {
    badRequest:
      'Counterpoint was asked for something it does not understand. Nothing was changed. Please reload the window.',
    unsound: 'This change would leave a map that cannot be opened again, so it was not saved. Please undo it.',
    unknownRef: 'That map is not known here any more. Please choose it again under Maps.',
    libraryGone: (folder: string) =>
      `The folder of your maps is not there: ${folder}. Please put it back, or start with --library.`,
    noDialog: 'This shell has no dialog for saving.',
    cancelled: 'Cancelled.',
    noVersion: 'That version is not there any more. Please choose another one.',
    versionNotKept:
      'Most of the map was about to go, and the version before could not be kept. So nothing was changed. Make room on the disk and try again.',
    notInLibrary: 'This map is not in the folder of your maps, so it can only be changed where it is.',
    article: {
      tooLarge: 'This article is larger than 8 MB, which is more than Counterpoint keeps beside a map.',
    },
    usedCode:
      'This address was used before, and each one works once. Go back to the tab that is open, or start Counterpoint again for a new address.',
    refused:
      'This window belongs to an earlier start of Counterpoint. Save a copy if something here is not saved yet, then open the address that Counterpoint printed last.',
    portTaken: (port: number) =>
      `Port ${port} is taken by another program. Choose another one with --port, or leave it out to take any that is free.`,
    noPort: 'No port on this computer is free, so the window cannot be served. Close other programs and try again.',
    file: {
      gone: (name: string) => `“${name}” is not there. It may have been moved, renamed or deleted.`,
      closed: (name: string) => `“${name}” may not be read. Please check who is allowed to open it.`,
      isFolder: (name: string) => `“${name}” is a folder, not a map.`,
      empty: (name: string) => `“${name}” is empty. Nothing can be read from it; a copy or a backup may have the map.`,
      binary: (name: string) =>
        `“${name}” is not text, so it is not a map, or it was damaged. It is left as it is; a copy or a backup may have the map.`,
      'too-large': (name: string) =>
        `“${name}” is larger than 32 MB, which is more than a map may have. It is left as it is.`,
      'too-deep': (name: string) => `“${name}” is nested too deeply to be a map. It is left as it is.`,
      'not-a-map': (name: string) => `“${name}” is not a Counterpoint map. It is left as it is.`,
      newer: (name: string) =>
        `“${name}” was made by a newer version of Counterpoint, and this one cannot show it. It is left as it is; open it with the newer version.`,
      'not-json': (name: string, place: string, detail: string) =>
        `“${name}” is damaged at ${place}: ${detail}. It is left as it is; mend that place in a text editor, or use a copy.`,
      'wrong-shape': (name: string, place: string, detail: string) =>
        `“${name}” is not a map as it should be. At ${place}: ${detail}. It is left as it is; mend that place in a text editor, or use a copy.`,
      faulty: (name: string, place: string, detail: string) =>
        `“${name}” contradicts itself: ${place} ${detail}. It is left as it is; mend that place in a text editor, or use a copy.`,
      more: (count: number) => (count === 1 ? 'There is one more fault.' : `There are ${count} more faults.`),
    },
    noLibrary: (folder: string) =>
      `“${folder}” cannot be the library: it is not a folder, or one may not be made there. Name another one with --library.`,
    picture: {
      none: (name: string) =>
        `“${name}” carries no map. Pictures that Counterpoint made with the map in them open again; a program that the picture went through may have taken it out.`,
      damaged: (name: string) => `The map in “${name}” is damaged. The picture is left as it is.`,
    },
    disk: {
      full: (name: string) =>
        `the disk is full. “${name}” is as it was before, and your changes are in this window. Make room, then press Retry.`,
      noPermission: (name: string) =>
        `“${name}” may not be written here. It is as it was before, and your changes are in this window. Save a copy somewhere else.`,
      readOnly: (name: string) =>
        `the disk can only be read. “${name}” is as it was before, and your changes are in this window. Save a copy somewhere else.`,
      folderGone: (name: string) =>
        `the folder of “${name}” is gone. Your changes are in this window. Put the folder back and press Retry, or save a copy.`,
      nameTooLong: (name: string) =>
        `the name “${name}” is too long for this disk. Your changes are in this window. Save a copy under a shorter name.`,
      other: (name: string, code: string) =>
        `the disk did not take “${name}”${code ? ` (${code})` : ''}. It is as it was before, and your changes are in this window. Press Retry, or save a copy.`,
    },
  },

  standing: standingWords,
  checks: checkWords,

  cli: {
    usage: `counterpoint – argument maps that a student can study, answer and hand out

  counterpoint show MAP [--json]
      the numbered outline of a map, or its structure as JSON

  counterpoint export MAP -o OUT [--format png|svg|pdf] [--page none|screen|slide|a4|letter|a3]
      [--portrait] [--scale N] [--theme light|dark|print] [--branch ID] [--folded]
      [--title] [--student] [--class] [--source] [--date] [--legend]
      [--branch-pages | --poster PT] [--steps] [--no-font] [--no-map] [--alt] [--json]
      a picture of the whole map, or of the branch of one claim (its id or its number).
      Without --format the ending of OUT decides. --scale multiplies 96 dots an inch
      (PNG and SVG; 2 is good for slides, 3 for print). --folded leaves folded branches folded.
      PDF: --branch-pages adds a page a branch; --poster 10 puts the map on as many sheets as it
      takes to print its text at 10 pt, to be cut and put together (A4 when no page is given).
      SVG: --steps makes a layer of each step; --no-font leaves the typeface out.
      The map travels in the picture, so that it opens again, with its notes and verdicts;
      --no-map leaves it out. --alt prints what is to be seen, in sentences (with no OUT it
      prints only that); --json says what was made.

  counterpoint extract PICTURE [-o MAP]
      the map that travels in a picture, byte for byte; without -o to standard output

  counterpoint check MAP [--hints] [--json]
      the faults of a map file, and advice on its reasoning; --hints adds rules that are wrong more often

  counterpoint evaluate MAP|FRAMEWORK [--semantics grounded|complete|preferred|stable] [--limit S] [--json]
      what stands in a map and why, by grounded semantics; or the extensions of an argumentation
      framework (.apx, .tgf, .af), looked for at most 60 s or as many as --limit says

  counterpoint open [MAP] [--browser | --desktop] [--port N] [--library DIR] [--data DIR] [--no-launch]
      the window, on a map or on the last one. --no-launch serves it to a browser and opens none.
      --library: the folder of your maps; --data: where settings are kept

MAP may be a picture that carries its map, or - for standard input. Relative paths mean the folder you are in.
Exit code: 0 done, 1 the file or the request is at fault, 2 wrong usage.
`,
    prefix: (message: string) => `counterpoint: ${message}`,
    tryHelp: 'Try "counterpoint --help".',
    noCommand: (names: readonly string[]) => `Which command? There are ${names.join(', ')}.`,
    unknownCommand: (name: string) => `There is no command "${name}".`,
    noMap: 'Which map? Give the name of its file.',
    oneMap: 'Only one map at a time, please. A name with spaces in it needs quotes.',
    noOut: 'Where to? Give a file name with -o.',
    noFormat: (out: string) => `What format? "${out}" does not end in .png, .svg or .pdf; say so with --format.`,
    notOneOf: (option: string, value: string, choices: readonly string[]) =>
      `--${option} ${value}: choose one of ${choices.join(', ')}.`,
    badScale: (value: string) => `--scale ${value}: give a number from 0.1 to 20.`,
    scaleOfPdf: '--scale is for PNG and SVG. A PDF is sharp at any size; choose the paper with --page.',
    badPoster: (value: string) => `--poster ${value}: give the size of the text in pt, from 4 to 48.`,
    posterOnPaper: '--poster is for paper: choose --page a4, letter or a3.',
    posterOrPages: 'Either --poster or --branch-pages, not both.',
    onlyFor: (option: string, format: string) => `${option} is for ${format}.`,
    isThere: (name: string) => `“${name}” is there already, so nothing was written. Choose another name.`,
    notPicture: (name: string) => `“${name}” is no PNG, SVG or PDF.`,
    badPort: (value: string) => `--port ${value}: give a number from 0 to 65535.`,
    twoShells: 'Either --browser or --desktop, not both.',
    launchDesktop: '--no-launch serves the window to a browser, so --desktop does not go with it.',
    noBranch: (id: string) => `There is no claim ${id} in this map. "counterpoint show" lists them with their numbers.`,
    overMap: (name: string) => `“${name}” is a map. A picture would take its place, so nothing was written.`,
    isDirectory: (name: string) => `“${name}” is a folder. Give a file name with -o.`,
    notWritten: (name: string, why: string) => `“${name}” could not be written: ${why}`,
    why: {
      ENOENT: 'its folder is not there.',
      EACCES: 'you may not write there.',
      ENOSPC: 'the disk is full.',
    } as Record<string, string | undefined>,
    whyElse: (code: string) => `the disk refused (${code}).`,
    standardInput: 'standard input',
    sound: (name: string) => `${name} has no faults.`,
    newer: (name: string) =>
      `${name} was made by a newer version of Counterpoint. It can be looked at, but not changed here.`,
    madePicture: (file: string, size: string, claims: number, pages: number) =>
      `${file}: ${pages === 1 ? '' : `${pages} pages of `}${size}, ${claims === 1 ? 'one claim' : `all ${claims} claims`}`,
    extracted: (file: string, bytes: number) => `${file}: ${bytes} bytes`,
    pixels: (width: number, height: number) => `${width} × ${height} px`,
    points: (width: number, height: number) => `${width} × ${height} pt`,
    openAt: (address: string) => `Counterpoint is open at ${address}`,
    idle: 'No window has been open for an hour, so Counterpoint ends here. Everything is saved; start it again when you need it.',
    stopHint: 'It runs until you press Ctrl+C here.',
    alreadyOpen: 'Counterpoint runs already on these maps; this is one more address to it.',
    noBrowser: 'Could not open a browser by itself; please open that address in one.',
    asBrowser: (why: string) => `No desktop window: ${why}. Opening in the browser.`,
    noDesktop: {
      root: 'it does not run for the administrator (root)',
      display: 'there is no display here',
      missing: 'Electron is not installed',
      refused: 'Electron could not be downloaded',
      before: 'Electron could not be downloaded a short while ago (--desktop tries again)',
      failed: 'Electron did not start',
    },
    gettingElectron: 'Getting Electron for the desktop window (10 seconds at most)…',
    unexpected: (what: string) =>
      `something went wrong that Counterpoint did not expect, and nothing was written: ${what}`,
    notBuilt: 'The window is not built. Run "npm run build" in the folder of Counterpoint.',
  },
} as const;
