import type { Translation } from '../catalogue';
import type { english } from '../en/english';
import { argument } from './argument';
import { cli } from './cli';
import { desktop } from './desktop';
import { formats } from './formats';
import { host } from './host';
import { checks } from './study/checks';
import { descriptions } from './study/descriptions';
import { evaluation } from './study/evaluation';
import { branchFocus, presentation } from './study/presentation';
import { recall } from './study/recall';
import { schemes } from './study/schemes';
import { article, sources } from './window/article';
import { canvas, find, outline, zoom } from './window/canvas';
import { commands, disabledReasons } from './window/commands';
import { details } from './window/details';
import { drop, move } from './window/editing';
import { pictureExport } from './window/export';
import { importing } from './window/import';
import { library, makeCopy, newMap, properties } from './window/library';
import { links } from './window/links';
import { changeKeys, keys, leader, lettersTold, menu, palette, settings, shortcuts, toolbar } from './window/menu';
import { conflict, readOnly, recovery, save, versions } from './window/saving';
import { exampleHints, startPage } from './window/start-page';
import { synonyms } from './window/synonyms';
import { textPane } from './window/text-pane';
import { dialog, notices, sidebar, start, status } from './window/window';

const app: Translation<typeof english> = {
  app: 'Counterpoint',
  article,
  branchFocus,
  canvas,
  checks,
  cli,
  commands,
  conflict,
  descriptions,
  details,
  dialog,
  disabledReasons,
  drop,
  evaluation,
  exampleHints,
  find,
  formats,
  host,
  importing,
  keys,
  library,
  links,
  makeCopy,
  menu,
  move,
  newMap,
  notices,
  outline,
  leader,
  changeKeys,
  lettersTold,
  palette,
  export: pictureExport,
  presentation,
  properties,
  readOnly,
  recall,
  recovery,
  save,
  schemes,
  settings,
  shortcuts,
  sidebar,
  sources,
  start,
  startPage,
  status,
  synonyms,
  textPane,
  toolbar,
  versions,
  zoom,
};

/** The German catalogues, by their names. */
export const german = { argument, app, desktop };
