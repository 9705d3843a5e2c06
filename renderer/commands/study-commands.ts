import { adviceOn } from '../../argument/checks/advise';
import { setVerdicts } from '../../argument/commands/set-verdicts';
import { selectedIds } from '../../argument/editor/editor-state';
import type { Id, Verdict } from '../../argument/model/claim';
import { forestOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import type { CommandId } from '../../contract/command-table';
import { strings } from '../../messages/messages';
import type { App } from '../store/app';
import { type Outcome, outcomeOf } from '../store/evaluation';
import { turnPanel } from '../store/panels';
import { TELLING_COMMANDS } from './telling-commands';
import type { ViewCommand } from './view-commands';

const words = strings.standing;
const isSelected = (app: App) => app.getState().editor.selection !== null;

/** What a person judges of the map, and tries out. */
export const STUDY_COMMANDS: Partial<Record<CommandId, ViewCommand>> = {
  ...TELLING_COMMANDS,
  standing: { run: (app) => turnPanel(app, 'standing') },
  checks: { run: (app) => turnPanel(app, 'checks', () => howMuchIsMissing(app)) },
  'what-if': { run: toggleTrial },
  accept: { can: isSelected, run: (app) => judgeSelected(app, 'accept') },
  doubt: { can: isSelected, run: (app) => judgeSelected(app, 'doubt') },
  reject: { can: isSelected, run: (app) => judgeSelected(app, 'reject') },
};

/** How much advice there is: a reader tells of no line that comes with its text. */
function howMuchIsMissing(app: App): string {
  const { none, count } = strings.checks;
  const { length } = adviceOn(app.getState().editor.map, { hints: false });
  return length === 0 ? none : count(length);
}

function toggleTrial(app: App): void {
  const { trial, settings } = app.getState();
  app.setTrial(trial ? null : new Map());
  if (!trial && !settings.panels?.includes('standing')) app.togglePanel('standing');
  app.notify(trial ? words.trialEnded : words.trialBegun);
}

/** Gives all that is selected a verdict; when all of it has that one already, takes it away. */
function judgeSelected(app: App, verdict: Verdict): void {
  const ids = selectedIds(app.getState().editor);
  const isThere = ids.every((id) => verdictOf(app, id) === verdict);
  judge(app, ids, isThere ? null : verdict);
}

/** Gives claims or steps a verdict, or with null none: in the map, or where verdicts are tried out only there. */
export function judge(app: App, ids: readonly Id[], verdict: Verdict | null): void {
  const { trial, editor } = app.getState();
  const verdicts = new Map(ids.map((id) => [id, verdict]));
  if (trial) app.setTrial(new Map([...trial, ...verdicts]));
  else if (!app.edit((map) => setVerdicts(map, { verdicts, select: editor.selection }))) return;
  app.notify(said(app, ids));
}

/** Makes what is tried out part of the map, as one edit. */
export function keepTrial(app: App): void {
  const { trial } = app.getState();
  if (!trial) return;
  const keep = () => app.edit((map) => setVerdicts(map, { verdicts: trial, select: app.getState().editor.selection }));
  const isChange = setVerdicts(app.getState().editor.map, { verdicts: trial, select: null }) !== null;
  if (isChange && !keep()) return;
  app.setTrial(null);
  app.notify(words.trialKept);
}

/** The verdict that counts just now, of a claim or a step. */
export function verdictOf(app: App, id: Id): Verdict | null {
  const { trial, editor } = app.getState();
  const tried = trial?.get(id);
  if (tried !== undefined) return tried;
  const { claims, inferences } = indexOf(editor.map);
  return (claims.get(id) ?? inferences.get(id))?.verdict ?? null;
}

/** What a verdict came to: how what was judged stands now, and the thesis. */
function said(app: App, ids: readonly Id[]): string {
  const { map } = app.getState().editor;
  const outcome: Outcome = outcomeOf(map, app.getState().trial);
  const [thesis] = forestOf(map).contentions;
  const [only] = ids;
  const of = (id: Id | undefined) => (id === undefined ? undefined : outcome.get(id)) ?? 'open';
  return words.judged(ids.length === 1 ? of(only) : 'none', of(thesis));
}
