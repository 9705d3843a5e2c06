import { useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../../messages/messages';
import { useApp, useAppState } from '../store/use-app';
import type { ShownProblem } from './problems';
import { type KeptPlace, TextPane } from './text-pane';

const words = messages.textPane;

/** The editor with the text of the map, and the list of its problems. */
export function TextEditor() {
  const app = useApp();
  const language = useAppState((state) => state.language);
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<TextPane>(null);
  const kept = useRef<KeptPlace>(undefined);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of the editor are those of the language.
  useLayoutEffect(() => {
    if (!host.current) return;
    // The styles of the editor are refused in the page itself, but not in a tree of its own.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open', delegatesFocus: true });
    const opened = new TextPane(app, root, setProblems, kept.current);
    pane.current = opened;
    return () => {
      kept.current = opened.close();
      pane.current = null;
    };
  }, [app, language]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text in its shadow root gets the focus in its place. */}
      <div ref={host} className="text-pane-editor" data-text-pane tabIndex={0} />
      <ProblemList problems={problems} onChoose={(problem) => pane.current?.show(problem)} />
    </>
  );
}

function ProblemList({
  problems,
  onChoose,
}: {
  readonly problems: readonly ShownProblem[];
  readonly onChoose: (problem: ShownProblem) => void;
}) {
  return (
    <div className="text-pane-problems">
      <p aria-live="polite">{problems.length > 0 ? words.problems({ count: problems.length }) : words.hint}</p>
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.from} ${problem.said}`}>
              <button type="button" className="claim-link" onClick={() => onChoose(problem)}>
                {words.at({ line: problem.line, problem: problem.said })}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
