import { message } from '../catalogue';

/** The command line. */
export const cli = {
  usage: `counterpoint – argument maps to study, answer and hand out

counterpoint show MAP [--json]
    Print the numbered outline of a map, or its structure as JSON.

counterpoint export MAP -o OUT [--format png|svg|pdf] [--page none|screen|slide|document|a4|letter|a3]
    [--landscape | --portrait] [--scale N] [--theme light|dark|print] [--branch ID] [--folded]
    [--title] [--student] [--class] [--source] [--date] [--legend]
    [--branch-pages | --poster PT] [--steps] [--no-font | --outlines] [--no-map] [--alt] [--json] [--force]
    [--worksheet [--hide below|answers|all|LEVEL] [--sentences] [--key] [--map]]
    Save a picture of the whole map, or of one branch (ID is the id or the number of a claim).
    The ending of OUT sets the format unless --format does. --scale enlarges a PNG or SVG of
    96 dots per inch (use 2 for slides, 3 for print). --folded keeps folded branches folded.
    PDF: --branch-pages adds pages of its branches; --poster 10 spreads the map over enough sheets
    to print its text at 10 pt, to be cut and joined (A4 unless you choose a page).
    --steps shows the map step by step, in presentation order: a PDF with one page per step,
    a .zip of numbered PNGs, or an SVG with one layer per step.
    SVG: --no-font leaves the fonts out; --outlines draws the text as outlines, for programs that
    ignore embedded fonts, such as LibreOffice.
    PDF: --worksheet leaves boxes empty, to be written in by hand, on as many pages as that takes:
    all below the thesis, or --hide others. --sentences lists the missing sentences, --key adds
    a page with the answers; --map includes the map data, which has the answers in it.
    The picture includes the map data, with notes and verdicts, so that it can be opened and
    edited again; --no-map leaves the data out. --alt prints a description of the picture
    (without OUT, nothing else); --json prints what was saved, as JSON.
    An unchanged picture of the same map is replaced, another file only with --force or when you agree.

counterpoint extract PICTURE [-o MAP]
    Take the map out of a picture, byte for byte; without -o, print it to standard output.

counterpoint check MAP [--hints] [--json]
    List the errors in a map file, and advice on its reasoning; --hints adds weaker hints.

counterpoint evaluate MAP|FRAMEWORK [--semantics grounded|complete|preferred|stable] [--limit S] [--json]
    Show which claims of a map stand, and why (grounded semantics); or list the extensions of an
    argumentation framework (.apx, .tgf, .af). The search stops after 60 s, or after S seconds.

counterpoint convert IN... -o OUT [--from FORMAT] [--to FORMAT] [--encoding NAME] [--report json]
    Convert maps from and to the formats of other programs. IN is a file or a folder; OUT a new file,
    or a folder for several. The contents tell the format of IN, the ending that of OUT.
    What a format does not hold is named on standard error. --report json prints all of it as JSON.
    --encoding names the encoding of IN, if letters would be wrong without it.

counterpoint formats [--json]
    List the formats that can be read or written.

counterpoint versions MAP [--take NUMBER -o FILE] [--data DIR] [--json]
    List the earlier versions of a map, newest first; or save one of them as a new file.
    The map itself does not change.

counterpoint open [MAP] [--browser | --desktop] [--port N] [--library DIR] [--data DIR] [--no-launch] [--report]
    Open the window, with a map or with the last one. --no-launch serves it without opening a browser.
    --report prints what a desktop window needs and does not find on this computer.
    --library: the folder of your maps; --data: the folder of your settings.

MAP can also be a picture that includes its map, or - for standard input. Paths start from the current folder.
--lang en|de sets the language; otherwise the system does (LC_ALL, LC_MESSAGES, LANG).
Exit code: 0 done, 1 there is a problem with the file or the request, 2 wrong usage.
`,
  prefix: message('counterpoint: {message}'),
  tryHelp: 'Try "counterpoint --help".',
  noCommand: message('Which command? Choose one of {names}.'),
  unknownCommand: message('Unknown command "{name}".'),
  unknownOption: message('Unknown option {option}.'),
  noValue: message('{option} needs a value.'),
  needlessValue: message('{option} takes no value.'),
  noMap: 'Which map? Give its file name.',
  oneMap: 'Give one map only. A file name with spaces needs quotes.',
  noOut: 'Where to? Give a file name with -o.',
  noFormat: message('Which format? "{out}" does not end in .png, .svg or .pdf. Choose one with --format.'),
  notOneOf: message('--{option} {value}: choose one of {choices}.'),
  badScale: message('--scale {value}: give a number from 0.1 to 20.'),
  scaleOfPdf: '--scale works for PNG and SVG only. A PDF is sharp at any size; choose the paper with --page.',
  badPoster: message('--poster {value}: give a text size in pt, from 4 to 48.'),
  worksheetOnPaper: '--worksheet needs a paper size: choose --page a4, letter or a3.',
  worksheetOrPages: 'Use only one of --worksheet, --steps, --poster and --branch-pages.',
  forWorksheet: '--hide, --sentences, --key and --map need --worksheet.',
  posterOnPaper: '--poster needs a paper size: choose --page a4, letter or a3.',
  stepsInZip: 'Numbered PNGs need both --steps and -o NAME.zip.',
  stepsOrPages: 'Use only one of --steps, --poster and --branch-pages.',
  landscapeOrPortrait: 'Use either --landscape or --portrait, not both.',
  fontOrOutlines: 'Use either --no-font or --outlines, not both.',
  posterOrPages: 'Use either --poster or --branch-pages, not both.',
  onlyFor: message('{option} works for {format} only.'),
  isThere: message('“{name}” already exists, so nothing was written. Choose another name.'),
  notPicture: message('“{name}” is not a PNG, SVG or PDF.'),
  badPort: message('--port {value}: give a number from 0 to 65535.'),
  twoShells: 'Use either --browser or --desktop, not both.',
  launchDesktop: '--no-launch is for the browser and does not work with --desktop.',
  portDesktop: '--port is for the browser and does not work with --desktop.',
  noBranch: message('There is no claim {id} in this map. "counterpoint show" lists the claims with their numbers.'),
  overMap: message('“{name}” is a map. A picture would replace it, so nothing was written.'),
  isOther: message(
    '“{name}” already exists and is not an unchanged picture of this map, so nothing was saved. Add --force to replace it.',
  ),
  replaceOther: message('“{name}” already exists and is not an unchanged picture of this map. Replace it? [y/N] '),
  /** The answers to that question that mean yes, in small letters. */
  yes: 'y yes',
  isDirectory: message('“{name}” is a folder. Give a file name with -o.'),
  notWritten: message('“{name}” could not be saved: {why}'),
  notPrinted: message('Not all of the output could be written: {why}'),
  why: {
    ENOENT: 'its folder does not exist.',
    EACCES: 'you are not allowed to write there.',
    ENOSPC: 'the disk is full.',
  },
  whyElse: message('the disk reported an error ({code}).'),
  standardInput: 'standard input',
  sound: message('{name} has no errors.'),
  newer: message('{name} was made by a newer version of Counterpoint. You can read it here, but not change it.'),
  madePictures: message('{file}: {pages} pictures of {size}, {claims, plural, one {one claim} other {all # claims}}'),
  madePicture: message(
    '{file}: {pages, plural, one {} other {# pages of }}{size}, {claims, plural, one {one claim} other {all # claims}}',
  ),
  extracted: message('{file}: {bytes} bytes'),
  pixels: message('{width} × {height} px'),
  boxedLetters: message('No font here has {letters}. They are drawn as boxes.'),
  reduced: 'The PNG was made smaller: other programs open no larger one.',
  points: message('{width} × {height} pt'),
  openAt: message('Counterpoint is open at {address}'),
  idle: 'Counterpoint has stopped, because no window was open for an hour. Everything is saved. Start it again whenever you need it.',
  stopHint: 'Press Ctrl+C here to stop it.',
  alreadyOpen: 'Counterpoint is already running with these maps; this is a new link to it.',
  openWindow: 'Open Counterpoint',
  notRunning: 'Counterpoint is not running. Start Counterpoint again; this page then opens it.',
  noBrowser: 'No browser could be opened. Please open the link yourself.',
  asBrowser: message('No desktop window: {why}. Opening in the browser.'),
  noDesktop: {
    root: 'it cannot run as administrator (root)',
    display: 'no display can be reached from here',
    missing: 'Electron is not installed (npm install)',
    before: message('it did not work a short while ago ({detail}); npm start -- --desktop tries again'),
    silent: 'the server for Electron did not answer for ten seconds',
    midway: 'no more of Electron came for ten seconds; the next start tries again',
    refused: message('the server does not give out Electron (status {detail})'),
    cut: message('the connection to the server for Electron failed ({detail}); the next start tries again'),
    wrong: 'the file that came is not the right Electron',
    large: 'the file on the server is far too large to be Electron',
    full: 'there is no room on the disk for Electron',
    unpacking: message('Electron could not be unpacked ({detail})'),
    folder: message('Counterpoint cannot store Electron in its own folder ({detail})'),
    setup: message('the download of Electron could not begin ({detail})'),
    stopped: 'you stopped it; the next start tries again',
    busy: 'Counterpoint is downloading Electron already, in another terminal',
    noSandbox: 'this system does not let Electron make its sandbox; docs/desktop.md tells what helps',
    libraries: message('Electron needs libraries that are not installed: {detail}'),
    quarantine: message('macOS holds Electron back; run: xattr -dr com.apple.quarantine "{detail}"'),
    ended: message('Electron ended before its window opened: {detail}'),
  },
  download: {
    begins: 'Getting the desktop window (Electron), once. Ctrl+C opens the browser instead.',
    of: message('{percent, number} %: {megabytes, number} of {all, number} MB'),
    some: message('{megabytes, number} MB'),
    minutes: message('{minutes, plural, one {about a minute} other {about # minutes}} left'),
    seconds: message('about {seconds, number} seconds left'),
  },
  unexpected: message('Something unexpected went wrong, and nothing was written: {what}'),
  notBuilt: 'The window has not been built yet. Run "npm run build" in the Counterpoint folder.',

  versions: {
    none: message('There are no earlier versions of {name}.'),
    line: message('{number}  {when}  {claims}, {reason}'),
    noSuch: message('There is no version {asked} of {name}. "counterpoint versions" lists them with their numbers.'),
    damaged: message('Version {asked} is damaged, so nothing was written. Try another one.'),
    needsBoth: 'To save a version, give its number with --take and a file name with -o.',
    taken: message('{file}: the map as it was on {when}. The map itself has not changed.'),
  },
};
