import { message } from '../catalogue';

/** The command line. */
export const cli = {
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
    --steps tells the map bit by bit, in its order of telling: a PDF with a page for each step,
    a .zip of numbered PNGs, or an SVG with a layer for each. SVG: --no-font leaves the typeface out.
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

counterpoint versions MAP [--take NUMBER -o FILE] [--data DIR] [--json]
    the earlier versions that are kept of a map, the last one first; or one of them as a new file.
    The map itself is not touched

counterpoint open [MAP] [--browser | --desktop] [--port N] [--library DIR] [--data DIR] [--no-launch]
    the window, on a map or on the last one. --no-launch serves it to a browser and opens none.
    --library: the folder of your maps; --data: where settings are kept

MAP may be a picture that carries its map, or - for standard input. Relative paths mean the folder you are in.
--lang en|de chooses the language, else it is that of the system (LC_ALL, LC_MESSAGES, LANG).
Exit code: 0 done, 1 the file or the request is at fault, 2 wrong usage.
`,
  prefix: message('counterpoint: {message}'),
  tryHelp: 'Try "counterpoint --help".',
  noCommand: message('Which command? There are {names}.'),
  unknownCommand: message('There is no command "{name}".'),
  unknownOption: message('There is no option {option}.'),
  noValue: message('{option} needs a value after it.'),
  needlessValue: message('{option} takes no value.'),
  noMap: 'Which map? Give the name of its file.',
  oneMap: 'Only one map at a time, please. A name with spaces in it needs quotes.',
  noOut: 'Where to? Give a file name with -o.',
  noFormat: message('What format? "{out}" does not end in .png, .svg or .pdf; say so with --format.'),
  notOneOf: message('--{option} {value}: choose one of {choices}.'),
  badScale: message('--scale {value}: give a number from 0.1 to 20.'),
  scaleOfPdf: '--scale is for PNG and SVG. A PDF is sharp at any size; choose the paper with --page.',
  badPoster: message('--poster {value}: give the size of the text in pt, from 4 to 48.'),
  posterOnPaper: '--poster is for paper: choose --page a4, letter or a3.',
  stepsInZip: 'Numbered pictures, one for each step, are PNGs in a .zip: give -o NAME.zip with --steps.',
  stepsOrPages: 'Either --steps or --poster or --branch-pages, not two of them.',
  posterOrPages: 'Either --poster or --branch-pages, not both.',
  onlyFor: message('{option} is for {format}.'),
  isThere: message('“{name}” is there already, so nothing was written. Choose another name.'),
  notPicture: message('“{name}” is no PNG, SVG or PDF.'),
  badPort: message('--port {value}: give a number from 0 to 65535.'),
  twoShells: 'Either --browser or --desktop, not both.',
  launchDesktop: '--no-launch serves the window to a browser, so --desktop does not go with it.',
  noBranch: message('There is no claim {id} in this map. "counterpoint show" lists them with their numbers.'),
  overMap: message('“{name}” is a map. A picture would take its place, so nothing was written.'),
  isDirectory: message('“{name}” is a folder. Give a file name with -o.'),
  notWritten: message('“{name}” could not be written: {why}'),
  why: {
    ENOENT: 'its folder is not there.',
    EACCES: 'you may not write there.',
    ENOSPC: 'the disk is full.',
  },
  whyElse: message('the disk refused ({code}).'),
  standardInput: 'standard input',
  sound: message('{name} has no faults.'),
  newer: message('{name} was made by a newer version of Counterpoint. It can be looked at, but not changed here.'),
  madePictures: message('{file}: {pages} pictures of {size}, {claims, plural, one {one claim} other {all # claims}}'),
  madePicture: message(
    '{file}: {pages, plural, one {} other {# pages of }}{size}, {claims, plural, one {one claim} other {all # claims}}',
  ),
  extracted: message('{file}: {bytes} bytes'),
  pixels: message('{width} × {height} px'),
  points: message('{width} × {height} pt'),
  openAt: message('Counterpoint is open at {address}'),
  idle: 'No window has been open for an hour, so Counterpoint ends here. Everything is saved; start it again when you need it.',
  stopHint: 'It runs until you press Ctrl+C here.',
  alreadyOpen: 'Counterpoint runs already on these maps; this is one more address to it.',
  noBrowser: 'Could not open a browser by itself; please open that address in one.',
  asBrowser: message('No desktop window: {why}. Opening in the browser.'),
  noDesktop: {
    root: 'it does not run for the administrator (root)',
    display: 'there is no display here',
    missing: 'Electron is not installed',
    refused: 'Electron could not be downloaded',
    before: 'Electron could not be downloaded a short while ago (--desktop tries again)',
    failed: 'Electron did not start',
  },
  gettingElectron: 'Getting Electron for the desktop window (10 seconds at most)…',
  unexpected: message('something went wrong that Counterpoint did not expect, and nothing was written: {what}'),
  notBuilt: 'The window is not built. Run "npm run build" in the folder of Counterpoint.',

  versions: {
    none: message('No earlier version of {name} is kept.'),
    line: message('{number}  {when}  {claims}, {reason}'),
    noSuch: message('There is no version {asked} of {name}. "counterpoint versions" lists them with their numbers.'),
    damaged: message('Version {asked} is damaged, so nothing was written. Try another one.'),
    needsBoth: 'To take a version out, give its number with --take and a file name with -o.',
    taken: message('{file}: the map as it was on {when}. The map itself is as it was.'),
  },
};
