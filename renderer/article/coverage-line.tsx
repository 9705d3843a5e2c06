import type { Coverage } from '../../argument/study/coverage';
import { strings } from '../../contract/strings';
import { runCommand } from '../commands/run-command';
import { Tick } from '../dialogs/tick';
import { Button } from '../menu/button';
import { useApp, useAppState } from '../store/use-app';

const words = strings.sources;

/** How much of the text is mapped, once a person asks. */
export function CoverageLine({ coverage: { mapped, count } }: { readonly coverage: Coverage }) {
  const app = useApp();
  const shows = useAppState((state) => state.coverage);
  const all = mapped.length;
  if (all === 0) return null;
  return (
    <div className="coverage-line">
      <Tick label={words.coverage} isSelected={shows} onChange={(on) => app.setCoverage(on)} />
      {shows ? (
        <>
          <meter className="coverage-meter" min={0} max={all} value={count} aria-hidden="true" />
          <div className="coverage-now">
            <p aria-live="polite">
              {count === all ? words.coveredAll(all) : words.covered(Math.floor((100 * count) / all), count, all)}
            </p>
            <Button isDisabled={count === all} onPress={() => runCommand(app, 'next-unmapped')}>
              {words.next}{' '}
              <span className="key" aria-hidden="true">
                U
              </span>
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
