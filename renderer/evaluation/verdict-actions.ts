import { setVerdicts } from '../../argument/commands/set-verdicts';
import { selectedIds } from '../../argument/editor/editor-state';
import type { Id, Verdict } from '../../argument/model/claim';
import { forestOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { keyOf } from '../display/key-label';
import type { App } from '../store/app';
import { evaluationOf, type MapEvaluation } from '../store/evaluation';

const words = messages.evaluation;

/** Begins to try verdicts out, or gives up those that were tried. */
export function toggleWhatIf(app: App): void {
  const { whatIf } = app.getState();
  app.setWhatIf(whatIf ? null : new Map());
  if (!whatIf) app.openPanel('standing');
  app.notify(whatIf ? words.trialEnded : words.trialBegun({ key: keyOf('what-if', app.getState()) }));
}

/** Gives all that is selected a verdict; when all of it has that one already, takes it away. */
export function toggleVerdict(app: App, verdict: Verdict): void {
  const ids = selectedIds(app.getState().editor);
  const isGiven = ids.every((id) => verdictOf(app, id) === verdict);
  giveVerdict(app, ids, isGiven ? null : verdict);
}

/** Gives claims or steps a verdict, or with null none: in the map, or where verdicts are tried out only there. */
export function giveVerdict(app: App, ids: readonly Id[], verdict: Verdict | null): void {
  const { whatIf, editor } = app.getState();
  const verdicts = new Map(ids.map((id) => [id, verdict]));
  if (whatIf) app.setWhatIf(new Map([...whatIf, ...verdicts]));
  else if (!app.edit((map) => setVerdicts(map, { verdicts, select: editor.selection }))) return;
  app.notify(describeOutcome(app, ids));
}

/** Makes what is tried out part of the map, as one edit. */
export function applyWhatIf(app: App): void {
  const { whatIf } = app.getState();
  if (!whatIf) return;
  const keep = () => app.edit((map) => setVerdicts(map, { verdicts: whatIf, select: app.getState().editor.selection }));
  const isChange = setVerdicts(app.getState().editor.map, { verdicts: whatIf, select: null }) !== null;
  if (isChange && !keep()) return;
  app.setWhatIf(null);
  app.notify(words.trialKept);
}

/** The verdict that counts just now, of a claim or a step. */
export function verdictOf(app: App, id: Id): Verdict | null {
  const { whatIf, editor } = app.getState();
  const tried = whatIf?.get(id);
  if (tried !== undefined) return tried;
  const { claims, inferences } = indexOf(editor.map);
  return (claims.get(id) ?? inferences.get(id))?.verdict ?? null;
}

/** Returns a sentence with the new status of the judged claim, and of the thesis. */
function describeOutcome(app: App, ids: readonly Id[]): string {
  const { map } = app.getState().editor;
  const evaluation: MapEvaluation = evaluationOf(map, app.getState().whatIf);
  const [thesis] = forestOf(map).contentions;
  const [only] = ids;
  const statusOf = (id: Id | undefined) => (id === undefined ? undefined : evaluation.get(id)) ?? 'open';
  return words.judged({ own: ids.length === 1 ? statusOf(only) : 'none', thesis: statusOf(thesis) });
}
