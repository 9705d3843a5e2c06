import { type InferenceProperties, setInferenceProperties } from '../../argument/commands/properties';
import type { Inference } from '../../argument/model/inference';
import { roleOf } from '../../argument/model/structure/roles';
import { argumentMessages } from '../../messages/argument-messages';
import { messages } from '../../messages/messages';
import { CommitField } from '../controls/commit-field';
import { SelectField } from '../controls/select-field';
import { describeInference } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';
import { InferenceScheme } from './inference-scheme';

const words = messages.details;

/** The fields of an inference: its premises and target, its strength and the person's note. */
export function InferenceDetails({ inference }: { readonly inference: Inference }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const set = (properties: Partial<InferenceProperties>) => {
    app.edit((now) => setInferenceProperties(now, { step: inference.id, properties }));
  };
  const role = roleOf(map, inference);
  return (
    <>
      <dl className="fact-list">
        <dt>{words.step}</dt>
        <dd>{describeInference(map, inference)}</dd>
        <dt>{words.role}</dt>
        <dd>{argumentMessages.legend[role]}</dd>
      </dl>
      <InferenceScheme inference={inference} />
      <SelectField
        label={words.strength}
        value={inference.strength === undefined ? '' : String(inference.strength)}
        options={(['', 1, 2, 3, 4, 5] as const).map((strength) => [String(strength), words.strengths[strength]])}
        onChange={(strength) => set({ strength: strength ? Number(strength) : undefined })}
      />
      <details className="disclosure">
        <summary>{words.more}</summary>
        <CommitField
          label={words.note}
          value={inference.note ?? ''}
          multiline
          commit={(note) => {
            set({ note: note.trim() || undefined });
            return undefined;
          }}
        />
      </details>
    </>
  );
}
