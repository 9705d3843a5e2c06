import { firstClaim } from '../../argument/editor/navigation';
import type { Verdict } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import { goToUnmapped, toggleCoverage } from '../article/passages/passage-actions';
import { focusedClaim, toggleBranchFocus } from '../branch-focus/branch-focus';
import { describeAdviceCount } from '../checks/advice-count';
import { showQuestions } from '../details/show-questions';
import { toggleVerdict, toggleWhatIf } from '../evaluation/verdict-actions';
import { startPresentation } from '../presentation/start-presentation';
import { startRecall } from '../recall/start-recall';
import type { App } from '../store/app';
import { selectedClaim } from '../store/selectors';
import { shownArticle } from '../store/slices/sources-slice';
import { action, type CommandHandlers, togglesPanel } from './command';

const needsArticle = {
  isEnabled: (app: App) => shownArticle(app.getState()) !== null,
  disabledReason: () => messages.sources.noText,
};

/** The commands that judge the map, try it out, present it and recall it. */
export const STUDY_COMMANDS = {
  standing: togglesPanel('standing'),
  'what-if': action(toggleWhatIf),
  checks: togglesPanel('checks', describeAdviceCount),
  accept: givesVerdict('accept'),
  doubt: givesVerdict('doubt'),
  reject: givesVerdict('reject'),
  'in-words': action(showSummary, { isEnabled: (app) => firstClaim(app.getState().editor.map) !== null }),
  questions: action(showQuestions),
  'focus-branch': action(toggleBranchFocus, {
    isEnabled: (app) => focusedClaim(app.getState()) !== null || selectedClaim(app.getState()) !== null,
  }),
  present: action(startPresentation),
  recall: action(startRecall),
  telling: togglesPanel('telling'),
  'next-unmapped': action(goToUnmapped, needsArticle),
  coverage: action(toggleCoverage, needsArticle),
} satisfies CommandHandlers<'study'>;

function givesVerdict(verdict: Verdict) {
  return action((app) => toggleVerdict(app, verdict), {
    isEnabled: (app) => app.getState().editor.selection !== null,
  });
}

function showSummary(app: App): void {
  const claim = selectedClaim(app.getState()) ?? firstClaim(app.getState().editor.map);
  if (claim !== null) app.showDialog({ kind: 'in-words', claim });
}
