import { clearOffset, clearOffsets, offsetBranch } from '../../argument/commands/map/branch-offset';
import { toggleFold, unfoldAll } from '../../argument/commands/map/fold';
import type { Settings } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { toggleArticle } from '../article/passages/passage-actions';
import type { App } from '../store/app';
import { selectedClaim } from '../store/selectors';
import { isPanelOpen } from '../store/slices/settings-slice';
import { action, type CommandHandlers, editsMap, editsSelected, togglesPanel } from './command';
import { foldDisabledReason } from './disabled-reason';

/** The distance that a key moves a branch by hand, in px of the map. */
const NUDGE_PX = 24;

/** The commands that change what is seen of the map, and of the window. */
export const VIEW_COMMANDS = {
  'place-left': nudges(-NUDGE_PX, 0),
  'place-right': nudges(NUDGE_PX, 0),
  'place-up': nudges(0, -NUDGE_PX),
  'place-down': nudges(0, NUDGE_PX),
  'reset-position': editsSelected((map, claim) => clearOffset(map, { claim }), {
    announce: () => messages.status.positionReset,
    disabledReason: () => messages.disabledReasons.notPlacedByHand,
  }),
  'reset-positions': editsMap((map) => clearOffsets(map, { select: null }), {
    disabledReason: () => messages.disabledReasons.nothingPlacedByHand,
  }),
  'toggle-fold': editsSelected((map, claim) => toggleFold(map, { claim }), {
    announce: () => undefined,
    disabledReason: foldDisabledReason,
  }),
  'unfold-all': editsMap((map) => unfoldAll(map, {}), { disabledReason: () => messages.disabledReasons.nothingFolded }),
  fit: action((app) => app.view.current?.fit()),
  'fit-selection': action(fitSelection, { isEnabled: (app) => selectedClaim(app.getState()) !== null }),
  'actual-size': action((app) => app.view.current?.actualSize()),
  'zoom-in': action((app) => app.view.current?.zoom(1)),
  'zoom-out': action((app) => app.view.current?.zoom(-1)),
  tidy: action(tidyUp),
  outline: togglesPanel('outline'),
  text: togglesPanel('text'),
  details: togglesPanel('details'),
  article: action(toggleArticle, { isChecked: (state) => isPanelOpen(state, 'article') }),
  minimap: action((app) => app.changeSettings({ minimap: !app.view.current?.showsMinimap }), {
    isChecked: (state) => state.settings.minimap ?? isPanelOpen(state, 'minimap'),
  }),
  'context-menu': action(openMenuByKey),
  'theme-system': setsTheme('system'),
  'theme-light': setsTheme('light'),
  'theme-dark': setsTheme('dark'),
} satisfies CommandHandlers<'view'>;

function nudges(x: number, y: number) {
  return editsSelected((map, claim) => offsetBranch(map, { claim, x, y }), { announce: () => undefined });
}

function setsTheme(theme: Settings['theme']) {
  return action((app) => app.changeSettings({ theme }), {
    needsMap: false,
    isChecked: ({ settings }) => settings.theme === theme,
  });
}

function fitSelection(app: App): void {
  const claim = selectedClaim(app.getState());
  if (claim !== null) app.view.current?.fitBranch(claim);
}

function tidyUp(app: App): void {
  app.edit((map) => clearOffsets(map, { select: app.getState().editor.selection }));
  app.view.current?.tidy();
}

function openMenuByKey(app: App): void {
  app.setContextMenuPosition(
    app.view.current?.selectedPosition() ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 },
  );
}
