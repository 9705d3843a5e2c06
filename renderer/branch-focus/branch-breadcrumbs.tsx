import { homeInference } from '../../argument/commands/add';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { lightBranch, litClaim } from '../commands/telling-commands';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import './branch-breadcrumbs.css';

const words = strings.telling.focus;

/** Where the branch that alone is lit stands in the map: the way up to the thesis, each place of it a button. */
export function BranchCrumbs() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const lit = useAppState(() => litClaim(app));
  if (lit === null) return null;
  const above = claimsAbove(map, lit);
  const textOf = (id: Id) => indexOf(map).claims.get(id)?.text.replace(/\s+/g, ' ') || strings.canvas.placeholder;
  return (
    <nav className="branch-crumbs" data-region="branch" aria-label={words.label}>
      <Button variant="plain" onPress={() => lightBranch(app, null)}>
        {words.whole} <kbd>F</kbd>
      </Button>
      <ol>
        {above.map((id) => (
          <li key={id}>
            <button
              type="button"
              title={textOf(id)}
              aria-label={words.showBranch(numberOf(map, id), textOf(id))}
              onClick={() => lightBranch(app, id)}
            >
              {words.crumb(numberOf(map, id), textOf(id))}
            </button>
          </li>
        ))}
        <li aria-current="location" title={textOf(lit)}>
          {words.crumb(numberOf(map, lit), textOf(lit))}
        </li>
      </ol>
    </nav>
  );
}

/** The claims that a claim stands below, the top first. */
function claimsAbove(map: ArgumentMap, claim: Id): Id[] {
  const { claims, inferences } = indexOf(map);
  const above: Id[] = [];
  for (let step = homeInference(map, claim); step; ) {
    // What undercuts a step stands below what the step speaks to.
    const under = inferences.get(step.target);
    if (!under && claims.has(step.target)) above.unshift(step.target);
    step = under ?? homeInference(map, step.target);
  }
  return above;
}
