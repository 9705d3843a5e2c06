/**
 * Every sentence and word that the window, the host and the command line show, in one place. The words on the lines
 * of a map ("because", "but", ...) stand in `argument/layout`, since pictures carry them too.
 */
export const strings = {
  app: 'Counterpoint',

  host: {},

  cli: {},
} as const;
