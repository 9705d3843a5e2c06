import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { collapseSpaces } from '../../argument/model/one-line';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import { focusBranch, focusedClaim } from './branch-focus';
import './branch-breadcrumbs.css';

const words = messages.branchFocus;

/** The path from the thesis to the focused branch, each claim of it a button. */
export function BranchBreadcrumbs() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const focused = useAppState(focusedClaim);
  if (focused === null) return null;
  const above = ancestorsOf(map, focused);
  const textOf = (id: Id) => collapseSpaces(indexOf(map).claims.get(id)?.text ?? '') || messages.canvas.placeholder;
  return (
    <nav className="branch-breadcrumbs" data-region="branch" data-overlay aria-label={words.label}>
      <Button variant="plain" onPress={() => focusBranch(app, null)}>
        {words.whole} <kbd>F</kbd>
      </Button>
      <ol>
        {above.map((id) => (
          <li key={id}>
            <button
              type="button"
              title={textOf(id)}
              aria-label={words.showBranch({ number: numberOf(map, id), text: textOf(id) })}
              onClick={() => focusBranch(app, id)}
            >
              {words.crumb({ number: numberOf(map, id), text: textOf(id) })}
            </button>
          </li>
        ))}
        <li aria-current="location" title={textOf(focused)}>
          {words.crumb({ number: numberOf(map, focused), text: textOf(focused) })}
        </li>
      </ol>
    </nav>
  );
}

/** Returns the claims above a claim, the root first. */
function ancestorsOf(map: ArgumentMap, claim: Id): Id[] {
  const { claims, inferences } = indexOf(map);
  const ancestors: Id[] = [];
  for (let inference = homeInference(map, claim); inference; ) {
    // The parent of an undercutter is the target of the inference that it undercuts.
    const undercut = inferences.get(inference.target);
    if (!undercut && claims.has(inference.target)) ancestors.unshift(inference.target);
    inference = undercut ?? homeInference(map, inference.target);
  }
  return ancestors;
}
