import { checkWords } from './check-words';
import { cliWords } from './cli-words';
import type { CommandId } from './command-table';
import { commandWords } from './command-words';
import { hostWords } from './host-words';
import { savingStrings } from './saving-strings';
import { sourceWords } from './source-words';
import { standingWords } from './standing-words';

/**
 * Every sentence and word that the window, the host and the command line show, in one place. The words on the lines
 * of a map ("because", "but", ...) stand in `argument/model/words`, since pictures carry them too.
 */
export const strings = {
  app: 'Counterpoint',

  commands: commandWords,

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
    paste: 'The text of the article',
    open: 'Open a file…',
    keep: 'Keep it beside the map',
    keepHelp: 'Else it is here only until you open another map. An article may not be yours to pass on.',
    use: 'Show the article',
    source: 'Source',
    noSource: 'New source',
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
      article: 'In the article',
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

  host: hostWords,

  standing: standingWords,
  checks: checkWords,
  sources: sourceWords,

  cli: cliWords,
} as const;
