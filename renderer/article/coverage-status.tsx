import type { Coverage } from '../../argument/citations/coverage';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { CheckboxField } from '../controls/checkbox';
import { useApp, useAppState } from '../store/use-app';

const words = messages.sources;

/** A checkbox that shows or hides which sentences are mapped. */
export function CoverageCheckbox() {
  const app = useApp();
  const shows = useAppState((state) => state.showsCoverage);
  return (
    <div className="coverage-checkbox">
      <CheckboxField label={words.coverage} isSelected={shows} onChange={(on) => app.setShowsCoverage(on)} />
    </div>
  );
}

/** The share of mapped sentences, and a button to the next unmapped one. */
export function CoverageStatus({ coverage: { mapped, count } }: { readonly coverage: Coverage }) {
  const app = useApp();
  const all = mapped.length;
  return (
    <div className="coverage-status">
      <meter className="coverage-meter" min={0} max={all} value={count} aria-hidden="true" />
      <p aria-live="polite">
        {count === all
          ? words.coveredAll({ all })
          : words.covered({ percent: Math.floor((100 * count) / all), mapped: count, all })}
      </p>
      <Button isDisabled={count === all} onPress={() => app.run('next-unmapped')} hint={words.nextHint}>
        {words.next}{' '}
        <span className="key-hint" aria-hidden="true">
          U
        </span>
      </Button>
    </div>
  );
}
