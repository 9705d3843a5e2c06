import { type InferenceProperties, setInferenceProperties } from '../../argument/commands/properties';
import type { Inference } from '../../argument/model/inference';
import { roleOf } from '../../argument/model/roles';
import { strings } from '../../messages/messages';
import { KeptField } from '../controls/commit-field';
import { SelectField } from '../controls/select-field';
import { stepInNumbers } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';
import { StepScheme } from './step-scheme';

const words = strings.details;

/** What leads from where to where, how strong it is, and what the person notes about it. */
export function StepDetails({ step }: { readonly step: Inference }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const set = (properties: Partial<InferenceProperties>) => {
    app.edit((now) => setInferenceProperties(now, { step: step.id, properties }));
  };
  const role = roleOf(map, step);
  return (
    <>
      <dl className="facts">
        <dt>{words.step}</dt>
        <dd>{stepInNumbers(map, step)}</dd>
        <dt>{words.role}</dt>
        <dd>{words.roles[role]}</dd>
      </dl>
      <StepScheme step={step} />
      <SelectField
        label={words.strength}
        value={step.strength === undefined ? '' : String(step.strength)}
        options={(['', 1, 2, 3, 4, 5] as const).map((strength) => [String(strength), words.strengths[strength]])}
        onChange={(strength) => set({ strength: strength ? Number(strength) : undefined })}
      />
      <details className="details-more">
        <summary>{words.more}</summary>
        <KeptField
          label={words.note}
          value={step.note ?? ''}
          multiline
          keep={(note) => {
            set({ note: note.trim() || undefined });
            return undefined;
          }}
        />
      </details>
    </>
  );
}
