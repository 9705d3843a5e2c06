import type { ArgumentMap } from '../../argument/model/argument-map';
import { hiddenParts, offeredPart } from '../../argument/recall/hidden-claims';
import { messages } from '../../messages/messages';
import { CheckboxField } from '../controls/checkbox';
import { SelectField } from '../controls/select-field';
import { describeHiddenPart } from '../descriptions/describe-hidden-part';
import type { WorksheetRequest } from './export-request';

const words = messages.export.worksheet;

/** The choices of a worksheet: the boxes that are empty, what helps to fill them, and the key. */
export function WorksheetChoices({
  map,
  worksheet,
  forPrint,
  onChange,
}: {
  readonly map: ArgumentMap;
  readonly worksheet: WorksheetRequest;
  readonly forPrint: boolean;
  readonly onChange: (worksheet: WorksheetRequest) => void;
}) {
  const change = (partial: Partial<WorksheetRequest>) => onChange({ ...worksheet, ...partial });
  return (
    <div className="worksheet-choices">
      <SelectField
        label={messages.recall.hide}
        value={offeredPart(map, worksheet.hides)}
        options={hiddenParts(map).map((part) => [part, describeHiddenPart(part)])}
        onChange={(value) => change({ hides: hiddenParts(map).find((part) => part === value) ?? worksheet.hides })}
      />
      <CheckboxField label={words.list} isSelected={worksheet.list} onChange={(list) => change({ list })} />
      <CheckboxField label={words.key} isSelected={worksheet.key} onChange={(key) => change({ key })} />
      {forPrint ? null : (
        <CheckboxField
          label={words.carries}
          isSelected={worksheet.carriesMap}
          onChange={(carriesMap) => change({ carriesMap })}
        />
      )}
      {worksheet.carriesMap ? <p className="field-help is-problem">{words.carried}</p> : null}
    </div>
  );
}
