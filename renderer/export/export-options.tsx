import { isPaper, ORIENTATIONS, PAGE_FORMATS, PICTURE_THEMES } from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { PICTURE_FORMATS } from '../../contract/pictures';
import { messages } from '../../messages/messages';
import { CheckboxField } from '../controls/checkbox';
import { FieldGroup, RadioChoice } from '../controls/radio-choice';
import { type ExportRequest, PICTURE_PARTS, type PicturePart, SPREADS } from './export-request';

const words = messages.export;

/** The options of the export dialog. */
export function ExportOptions({
  map,
  branch,
  request,
  forPrint,
  onChange,
}: {
  readonly map: ArgumentMap;
  readonly branch: Id | null;
  readonly request: ExportRequest;
  readonly forPrint: boolean;
  readonly onChange: (change: Partial<ExportRequest>) => void;
}) {
  const { format, page, orientation, scale, theme, wholeMap, folded, spread, parts } = request;
  const isWorksheet = request.worksheet !== null;
  const pages = forPrint || isWorksheet ? PAGE_FORMATS.filter(isPaper) : [...PAGE_FORMATS.slice(1), PAGE_FORMATS[0]];
  const available: Readonly<Record<PicturePart, boolean>> = {
    title: true,
    student: !!map.student && !isWorksheet,
    class: !!map.class && !isWorksheet,
    date: !isWorksheet,
    source: map.sources.length > 0,
    legend: true,
  };
  const yesNo = (no: string, yes: string) => [
    { value: 'no', label: no },
    { value: 'yes', label: yes },
  ];
  return (
    <div className="export-options">
      {forPrint || isWorksheet ? null : (
        <>
          <RadioChoice
            label={words.format}
            value={format}
            onChange={(value) => onChange({ format: value })}
            options={PICTURE_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          />
          <p className="field-help">{words.formatHelp[format]}</p>
        </>
      )}
      <RadioChoice
        label={words.page}
        value={page}
        onChange={(value) => onChange({ page: value })}
        options={pages.map((value) => ({ value, label: words.pages[value] }))}
      />
      {isPaper(page) ? (
        <RadioChoice
          label={words.orientation}
          value={orientation}
          onChange={(value) => onChange({ orientation: value })}
          options={ORIENTATIONS.map((value) => ({ value, label: words.orientations[value] }))}
        />
      ) : null}
      {isWorksheet ? null : format === 'pdf' ? (
        <>
          <RadioChoice
            label={words.sheets}
            value={spread === 'poster' && !isPaper(page) ? 'one' : spread}
            onChange={(value) => onChange({ spread: value })}
            options={SPREADS.filter((value) => value !== 'poster' || isPaper(page)).map((value) => ({
              value,
              label: value === 'told' ? messages.export.presentation.spread : words.spreads[value],
            }))}
          />
          {spread === 'poster' && isPaper(page) ? <p className="field-help">{words.posterHelp}</p> : null}
        </>
      ) : (
        <>
          {format === 'png' ? (
            <CheckboxField
              label={messages.export.presentation.pictures}
              isSelected={spread === 'told'}
              onChange={(told) => onChange({ spread: told ? 'told' : 'one' })}
            />
          ) : null}
          <RadioChoice
            label={words.scale}
            value={String(scale)}
            onChange={(value) => onChange({ scale: Number(value) })}
            options={Object.entries(words.scales).map(([value, label]) => ({ value, label }))}
          />
        </>
      )}
      {format === 'svg' ? (
        <FieldGroup legend={words.inSvg}>
          <div className="checkbox-group">
            <CheckboxField label={words.steps} isSelected={request.steps} onChange={(steps) => onChange({ steps })} />
            <CheckboxField
              label={words.withFont}
              isSelected={request.withFont && !request.outlines}
              isDisabled={request.outlines}
              onChange={(withFont) => onChange({ withFont })}
            />
            <CheckboxField
              label={words.outlines}
              isSelected={request.outlines}
              onChange={(outlines) => onChange({ outlines })}
            />
          </div>
        </FieldGroup>
      ) : null}
      <RadioChoice
        label={words.theme}
        value={theme}
        onChange={(value) => onChange({ theme: value })}
        options={PICTURE_THEMES.map((value) => ({ value, label: words.themes[value] }))}
      />
      {branch === null ? null : (
        <RadioChoice
          label={words.part}
          value={wholeMap ? 'no' : 'yes'}
          onChange={(value) => onChange({ wholeMap: value === 'no' })}
          options={yesNo(words.whole, words.branch({ number: numberOf(map, branch) }))}
        />
      )}
      {map.view?.folded?.length && !isWorksheet ? (
        <RadioChoice
          label={words.folded}
          value={folded ? 'yes' : 'no'}
          onChange={(value) => onChange({ folded: value === 'yes' })}
          options={yesNo(words.foldedOpen, words.foldedAsShown)}
        />
      ) : null}
      <FieldGroup legend={words.around}>
        <div className="checkbox-group">
          {PICTURE_PARTS.map((part) => (
            <CheckboxField
              key={part}
              label={words.with[part]}
              isSelected={available[part] && parts.has(part)}
              isDisabled={!available[part]}
              onChange={(on) =>
                onChange({ parts: new Set(PICTURE_PARTS.filter((other) => (other === part ? on : parts.has(other)))) })
              }
            />
          ))}
        </div>
      </FieldGroup>
      {forPrint || isWorksheet ? null : (
        <FieldGroup>
          <CheckboxField
            label={words.carries}
            isSelected={request.carriesMap}
            onChange={(carriesMap) => onChange({ carriesMap })}
          />
          {request.carriesMap ? <p className="field-help">{describeCarriedData(map)}</p> : null}
        </FieldGroup>
      )}
    </div>
  );
}

function describeCarriedData({ claims, inferences }: ArgumentMap): string {
  const records = [...claims, ...inferences];
  const notes = records.filter(({ note }) => note).length;
  const verdicts = records.filter(({ verdict }) => verdict).length;
  return words.carried({ claims: claims.length, notes, verdicts });
}
