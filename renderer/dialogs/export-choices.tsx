import { PAGES, PICTURE_THEMES } from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { PICTURE_FORMATS, type Settings } from '../../contract/host';
import { strings } from '../../contract/strings';
import { Choice } from './choice';
import { Tick } from './tick';

const words = strings.export;

/** What can stand above and below the map in a picture. */
export const PARTS = ['title', 'student', 'class', 'date', 'source', 'legend'] as const;

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** What the dialog asks for. The date is a part that is on or off; its words come later. */
export interface Wanted extends Required<Omit<NonNullable<Settings['picture']>, 'branch' | 'date' | Part>> {
  readonly wholeMap: boolean;
  readonly parts: ReadonlySet<Part>;
}

type Kept = NonNullable<Settings['picture']>;

/** What the dialog begins with: what was chosen last time, where there was one. */
export function wantedFrom(kept: Kept = {}): Wanted {
  return {
    format: kept.format ?? 'png',
    page: kept.page ?? 'a4',
    portrait: kept.portrait ?? false,
    scale: kept.scale ?? 2,
    theme: kept.theme ?? 'light',
    folded: kept.folded ?? false,
    branchPages: kept.branchPages ?? false,
    wholeMap: true,
    parts: new Set(PARTS.filter((part) => (part === 'date' ? kept.date !== '' : kept[part] !== false))),
  };
}

/** What is kept of a choice for the next time. */
export function keptFrom({ wholeMap: _, parts, ...wanted }: Wanted): Kept {
  const on = (part: Part) => parts.has(part);
  return {
    ...wanted,
    title: on('title'),
    student: on('student'),
    class: on('class'),
    source: on('source'),
    legend: on('legend'),
    // Whether there is one; the day itself is that of the picture.
    date: on('date') ? 'today' : '',
  };
}

/** Whether a page is paper, which can be turned. */
export function isPaper(page: Wanted['page']): boolean {
  return page === 'a4' || page === 'a3' || page === 'letter';
}

/** The choices of the export dialog, each in view with what it can be. */
export function ExportChoices({
  map,
  branch,
  wanted,
  onChange,
}: {
  readonly map: ArgumentMap;
  readonly branch: Id | null;
  readonly wanted: Wanted;
  readonly onChange: (change: Partial<Wanted>) => void;
}) {
  const { format, page, portrait, scale, theme, wholeMap, folded, branchPages, parts } = wanted;
  const there: Readonly<Record<Part, boolean>> = {
    title: true,
    student: !!map.student,
    class: !!map.class,
    date: true,
    source: map.sources.length > 0,
    legend: true,
  };
  const yesNo = (no: string, yes: string) => [
    { value: 'no', label: no },
    { value: 'yes', label: yes },
  ];
  return (
    <div className="export-options">
      <Choice
        label={words.format}
        value={format}
        onChange={(value) => onChange({ format: value })}
        options={PICTURE_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
      />
      <p className="field-help">{words.formatHelp[format]}</p>
      <Choice
        label={words.page}
        value={page}
        onChange={(value) => onChange({ page: value })}
        options={[...PAGES.slice(1), PAGES[0]].map((value) => ({ value, label: words.pages[value] }))}
      />
      {isPaper(page) ? (
        <Choice
          label={words.orientation}
          value={portrait ? 'yes' : 'no'}
          onChange={(value) => onChange({ portrait: value === 'yes' })}
          options={yesNo(words.landscape, words.portrait)}
        />
      ) : null}
      {format === 'pdf' ? (
        <Choice
          label={words.sheets}
          value={branchPages ? 'yes' : 'no'}
          onChange={(value) => onChange({ branchPages: value === 'yes' })}
          options={yesNo(words.oneSheet, words.branchSheets)}
        />
      ) : (
        <Choice
          label={words.scale}
          value={String(scale)}
          onChange={(value) => onChange({ scale: Number(value) })}
          options={Object.entries(words.scales).map(([value, label]) => ({ value, label }))}
        />
      )}
      <Choice
        label={words.theme}
        value={theme}
        onChange={(value) => onChange({ theme: value })}
        options={PICTURE_THEMES.map((value) => ({ value, label: words.themes[value] }))}
      />
      {branch === null ? null : (
        <Choice
          label={words.part}
          value={wholeMap ? 'no' : 'yes'}
          onChange={(value) => onChange({ wholeMap: value === 'no' })}
          options={yesNo(words.whole, words.branch(numberOf(map, branch)))}
        />
      )}
      {map.view?.folded?.length ? (
        <Choice
          label={words.folded}
          value={folded ? 'yes' : 'no'}
          onChange={(value) => onChange({ folded: value === 'yes' })}
          options={yesNo(words.foldedOpen, words.foldedAsShown)}
        />
      ) : null}
      <fieldset className="choice">
        <legend>{words.around}</legend>
        <div className="ticks">
          {PARTS.map((part) => (
            <Tick
              key={part}
              label={words.with[part]}
              isSelected={there[part] && parts.has(part)}
              isDisabled={!there[part]}
              onChange={(on) =>
                onChange({ parts: new Set(PARTS.filter((other) => (other === part ? on : parts.has(other)))) })
              }
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
