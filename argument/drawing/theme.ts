import type { Role } from '../model/structure/roles';
import type { PictureTheme } from './picture-options';

/** The colours of one kind of inference. */
export interface KindColours {
  /** The line and the border. */
  readonly line: string;
  /** The pill of the indicator, and the indicator itself. */
  readonly pill: string;
  readonly word: string;
}

/** All colours of a picture or of the map in the window. */
export interface Theme {
  readonly paper: string;
  readonly box: string;
  readonly contention: string;
  readonly contentionBorder: string;
  readonly frame: string;
  readonly frameBorder: string;
  readonly ink: string;
  readonly soft: string;
  readonly trunk: string;
  readonly tag: string;
  readonly tagInk: string;
  readonly kinds: Readonly<Record<Role, KindColours>>;
}

const green = { line: '#1b7f6b', pill: '#e3f3ef', word: '#0c5a4a' };
const orange = { line: '#c2410c', pill: '#fdeee3', word: '#93300a' };
const blue = { line: '#2f5fb3', pill: '#e8effb', word: '#1d4489' };

const light: Theme = {
  paper: '#ffffff',
  box: '#ffffff',
  contention: '#fbfaf5',
  contentionBorder: '#16202c',
  frame: '#f4f6f8',
  frameBorder: '#b9c2cc',
  ink: '#16202c',
  soft: '#566271',
  trunk: '#8b96a3',
  tag: '#2b3745',
  tagInk: '#ffffff',
  kinds: { reason: green, objection: orange, rebuttal: blue, undercutter: orange },
};

const dark: Theme = {
  paper: '#12171e',
  box: '#1b222b',
  contention: '#222b37',
  contentionBorder: '#eef2f6',
  frame: '#161c24',
  frameBorder: '#4a5666',
  ink: '#eef2f6',
  soft: '#aab5c3',
  trunk: '#738193',
  tag: '#e4e9f0',
  tagInk: '#12171e',
  kinds: {
    reason: { line: '#43b89f', pill: '#143a33', word: '#a6ecdc' },
    objection: { line: '#f08a4b', pill: '#43250f', word: '#ffcfae' },
    rebuttal: { line: '#83abf2', pill: '#1c2f52', word: '#cfe0ff' },
    undercutter: { line: '#f08a4b', pill: '#43250f', word: '#ffcfae' },
  },
};

const black = { line: '#000000', pill: '#ffffff', word: '#000000' };

const print: Theme = {
  paper: '#ffffff',
  box: '#ffffff',
  contention: '#ffffff',
  contentionBorder: '#000000',
  frame: '#ffffff',
  frameBorder: '#000000',
  ink: '#000000',
  soft: '#000000',
  trunk: '#000000',
  tag: '#000000',
  tagInk: '#ffffff',
  kinds: { reason: black, objection: black, rebuttal: black, undercutter: black },
};

/**
 * The themes by name. The colours of the kinds are distinct for every common form of colour
 * blindness, and never the only sign.
 */
export const THEMES: Readonly<Record<PictureTheme, Theme>> = { light, dark, print };
