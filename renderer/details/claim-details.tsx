import { type ClaimProperties, setClaimProperties } from '../../argument/commands/properties';
import { setText } from '../../argument/commands/set-text';
import { type Anchor, BASES, type Basis, type Claim, citedParagraphs } from '../../argument/model/claim';
import { branchOf, forestOf, homeInference, numberOf } from '../../argument/model/structure/forest';
import { inferencesTo } from '../../argument/model/structure/map-index';
import { roleOf } from '../../argument/model/structure/roles';
import { argumentMessages } from '../../messages/argument-messages';
import { messages } from '../../messages/messages';
import { CheckboxField } from '../controls/checkbox';
import { CommitField } from '../controls/commit-field';
import { SelectField } from '../controls/select-field';
import { SourceLinks } from '../links/source-link';
import { useApp, useAppState } from '../store/use-app';
import { ClaimOrphanedAnchors, ClaimQuotes } from './claim-anchors';

const words = messages.details;

/** The fields of a claim: its text, holder and basis, and the rest under More. */
export function ClaimDetails({ claim }: { readonly claim: Claim }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const set = (properties: Partial<ClaimProperties>) => {
    app.edit((now) => setClaimProperties(now, { claim: claim.id, properties }));
  };
  const inference = homeInference(map, claim.id);
  const kinds = inferencesTo(map, claim.id).map(({ kind }) => kind);
  const reasons = kinds.filter((kind) => kind === 'reason').length;
  const below = branchOf(map, claim.id).length - 1;
  const role = inference
    ? argumentMessages.legend[roleOf(map, inference)]
    : forestOf(map).loose.includes(claim.id)
      ? words.loose
      : words.contention;
  return (
    <>
      <CommitField
        label={words.text}
        value={claim.text}
        multiline
        commit={(text) => {
          if (text.trim() !== '') app.edit((now) => setText(now, { claim: claim.id, text }));
          return undefined;
        }}
      />
      <CommitField
        label={words.holder}
        help={words.holderHelp}
        value={claim.holder ?? ''}
        commit={(holder) => {
          set({ holder: holder.trim() || undefined });
          return undefined;
        }}
      />
      <SelectField
        label={words.basis}
        value={claim.basis ?? ''}
        options={(['', ...BASES] as const).map((basis) => [basis, words.bases[basis]])}
        onChange={(basis) => set({ basis: (basis || undefined) as Basis | undefined })}
      />
      <ClaimOrphanedAnchors claim={claim} />
      <details className="disclosure">
        <summary>{words.more}</summary>
        <CheckboxField
          label={words.unstated}
          isSelected={claim.unstated === true}
          onChange={(on) => set({ unstated: on || undefined })}
        />
        <CommitField
          label={words.paragraphs}
          help={words.paragraphsHelp}
          value={citedParagraphs(claim).join(', ')}
          commit={(text) => {
            const anchors = anchorsFor(claim, text, map.sources[0]?.id);
            if (!anchors) return words.badParagraphs;
            set({ anchors: anchors.length > 0 ? anchors : undefined });
            return undefined;
          }}
        />
        <ClaimQuotes claim={claim} />
        <SourceLinks sources={map.sources.filter(({ id }) => claim.anchors?.some(({ source }) => source === id))} />
        <CommitField
          label={words.note}
          value={claim.note ?? ''}
          multiline
          commit={(note) => {
            set({ note: note.trim() || undefined });
            return undefined;
          }}
        />
      </details>
      <dl className="fact-list">
        <dt>{words.number}</dt>
        <dd>{numberOf(map, claim.id)}</dd>
        <dt>{words.role}</dt>
        <dd>{role}</dd>
      </dl>
      <p className="fact-line">
        {kinds.length === 0 ? words.noAnswers : words.counts({ reasons, objections: kinds.length - reasons })}
      </p>
      {below === 0 ? null : <p className="fact-line">{words.below({ claims: below })}</p>}
    </>
  );
}

/**
 * Returns the anchors for a list of paragraph numbers; existing ones keep their data. Null if the
 * text is not such a list.
 */
function anchorsFor({ anchors = [] }: Claim, text: string, source: string | undefined): Anchor[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  const numbers = parts.map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) return null;
  const kept = anchors.filter(({ paragraph }) => paragraph === undefined || numbers.includes(paragraph));
  const newNumbers = numbers.filter((number) => !anchors.some(({ paragraph }) => paragraph === number));
  const added = [...new Set(newNumbers)].map((paragraph): Anchor => ({ ...(source ? { source } : {}), paragraph }));
  return [...kept, ...added].sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));
}
