import { z } from 'zod';
import { ORIENTATIONS, PAGE_FORMATS, PICTURE_THEMES } from '../argument/drawing/picture-options';
import { firstIssues } from '../argument/formats/schema-issues';
import { type HiddenPart, isHiddenPart } from '../argument/recall/hidden-claims';
import { PICTURE_FORMATS } from '../contract/pictures';
import {
  EXAMPLE_HINTS,
  KEY_HINTS,
  LETTERS,
  MAX_REMEMBERED_EXPORTS,
  MAX_UNKEPT_ARTICLES,
  PANELS,
  type Settings,
  SHEET_HEIGHTS,
  TEXT_SIZES,
} from '../contract/settings';

/** The schema of the options of a picture. */
export const pictureOptionsSchema = z.object({
  page: z.enum(PAGE_FORMATS),
  orientation: z.enum(ORIENTATIONS).optional(),
  scale: z.number().min(0.1).max(20).optional(),
  theme: z.enum(PICTURE_THEMES),
  branch: z.string().optional(),
  folded: z.boolean().optional(),
  branchPages: z.boolean().optional(),
  poster: z.number().min(4).max(48).optional(),
  told: z.boolean().optional(),
  worksheet: z
    .object({
      hides: z.custom<HiddenPart>((value) => typeof value === 'string' && isHiddenPart(value)),
      list: z.boolean().optional(),
      key: z.boolean().optional(),
    })
    .optional(),
  steps: z.boolean().optional(),
  withoutFont: z.boolean().optional(),
  outlines: z.boolean().optional(),
  carriesMap: z.boolean().optional(),
  title: z.boolean().optional(),
  student: z.boolean().optional(),
  class: z.boolean().optional(),
  source: z.boolean().optional(),
  legend: z.boolean().optional(),
  date: z.string().max(100).optional(),
});

const pictureSettingsSchema = pictureOptionsSchema.partial().extend({
  format: z.enum(PICTURE_FORMATS).optional(),
  otherProgram: z.string().max(50).optional(),
});

/** The schema of all settings. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(TEXT_SIZES),
  animation: z.enum(['system', 'off']),
  tabMoves: z.boolean(),
  wheelZooms: z.boolean(),
  letters: z.enum(LETTERS),
  shortcuts: z.record(z.string().max(50), z.string().max(40)),
  forgetsUndo: z.boolean(),
  language: z.string().max(35),
  panels: z.array(z.enum(PANELS)),
  minimap: z.boolean(),
  lastPanel: z.enum(PANELS).exclude(['minimap']),
  sidebarWidth: z.number().min(100).max(5000),
  pinnedPanel: z.enum(PANELS).exclude(['minimap']).nullable(),
  pinnedWidth: z.number().min(100).max(5000),
  sheetHeight: z.enum(SHEET_HEIGHTS),
  shownHints: z.array(z.enum(KEY_HINTS)),
  doneExampleHints: z.array(z.enum(EXAMPLE_HINTS)),
  picture: pictureSettingsSchema,
  exports: z.array(z.object({ map: z.string().max(100), picture: pictureSettingsSchema })).max(MAX_REMEMBERED_EXPORTS),
  unkeptArticles: z.array(z.string().max(100)).max(MAX_UNKEPT_ARTICLES),
  student: z.string().max(200),
  class: z.string().max(200),
});

/** Returns the valid ones of some stored settings; an invalid one does not affect the others. */
export function validSettings(stored: Record<string, unknown>): Partial<Settings> {
  const shape = Object.entries(settingsSchema.shape);
  const valid = shape.filter(([key, schema]) => firstIssues(schema, stored[key], 1).length === 0);
  return Object.fromEntries(valid.map(([key]) => [key, stored[key]]));
}
