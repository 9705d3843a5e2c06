import { isPaper, PAGE_FORMATS, PICTURE_THEMES } from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { PICTURE_FORMATS } from '../../contract/host';
import { strings } from '../../messages/messages';
import { Tick } from '../controls/checkbox';
import { Choice } from '../controls/radio-choice';
import { PARTS, type Part, SPREADS, type Wanted } from './export-request';

const words = strings.export;

/** The choices of the export dialog, each in view with what it can be. */
export function ExportChoices({
  map,
  branch,
  wanted,
  forPrint,
  onChange,
}: {
  readonly map: ArgumentMap;
  readonly branch: Id | null;
  readonly wanted: Wanted;
  readonly forPrint: boolean;
  readonly onChange: (change: Partial<Wanted>) => void;
}) {
  const { format, page, portrait, scale, theme, wholeMap, folded, spread, parts } = wanted;
  const pages = forPrint ? PAGE_FORMATS.filter(isPaper) : [...PAGE_FORMATS.slice(1), PAGE_FORMATS[0]];
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
      {forPrint ? null : (
        <>
          <Choice
            label={words.format}
            value={format}
            onChange={(value) => onChange({ format: value })}
            options={PICTURE_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          />
          <p className="field-help">{words.formatHelp[format]}</p>
        </>
      )}
      <Choice
        label={words.page}
        value={page}
        onChange={(value) => onChange({ page: value })}
        options={pages.map((value) => ({ value, label: words.pages[value] }))}
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
        <>
          <Choice
            label={words.sheets}
            value={spread === 'poster' && !isPaper(page) ? 'one' : spread}
            onChange={(value) => onChange({ spread: value })}
            options={SPREADS.filter((value) => value !== 'poster' || isPaper(page)).map((value) => ({
              value,
              label: value === 'told' ? strings.telling.export.spread : words.spreads[value],
            }))}
          />
          {spread === 'poster' && isPaper(page) ? <p className="field-help">{words.posterHelp}</p> : null}
        </>
      ) : (
        <>
          {format === 'png' ? (
            <Tick
              label={strings.telling.export.pictures}
              isSelected={spread === 'told'}
              onChange={(told) => onChange({ spread: told ? 'told' : 'one' })}
            />
          ) : null}
          <Choice
            label={words.scale}
            value={String(scale)}
            onChange={(value) => onChange({ scale: Number(value) })}
            options={Object.entries(words.scales).map(([value, label]) => ({ value, label }))}
          />
        </>
      )}
      {format === 'svg' ? (
        <fieldset className="choice">
          <legend>{words.inSvg}</legend>
          <div className="ticks">
            <Tick label={words.steps} isSelected={wanted.steps} onChange={(steps) => onChange({ steps })} />
            <Tick label={words.withFont} isSelected={wanted.withFont} onChange={(withFont) => onChange({ withFont })} />
          </div>
        </fieldset>
      ) : null}
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
      {forPrint ? null : (
        <div className="choice">
          <Tick
            label={words.carries}
            isSelected={wanted.carriesMap}
            onChange={(carriesMap) => onChange({ carriesMap })}
          />
          {wanted.carriesMap ? <p className="field-help">{carriedInWords(map)}</p> : null}
        </div>
      )}
    </div>
  );
}

function carriedInWords({ claims, inferences }: ArgumentMap): string {
  const records = [...claims, ...inferences];
  const notes = records.filter(({ note }) => note).length;
  const verdicts = records.filter(({ verdict }) => verdict).length;
  return words.carried(claims.length, notes, verdicts);
}
