import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { decodeText, type Encoding } from '../../../argument/formats/decode-text';
import { describePlace, describeProblem } from '../../../argument/formats/interchange/describe';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import type { ProblemInText } from '../../formats/other-formats';

const words = messages.importing;

/** The largest file whose text is shown, in bytes. */
const MAX_SHOWN_BYTES = 5_000_000;
/** The lines that are shown before and after a place, and the characters of each. */
const LINES_AROUND = 60;
const MAX_LINE_LENGTH = 300;
const MAX_QUOTE_LENGTH = 60;

/** The kinds that are no fault of a file. */
const REMARKS: ReadonlySet<string> = new Set(['kept', 'encoding']);

/** The problems of a file. Each shows its place in the text, which `showsText` shows from its beginning. */
export function FileProblems({
  problems,
  bytes,
  encoding,
  showsText,
}: {
  readonly problems: readonly ProblemInText[];
  readonly bytes: Uint8Array;
  /** The encoding that was chosen. */
  readonly encoding: Encoding | null;
  readonly showsText: boolean;
}) {
  const heading = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = useMemo(
    () =>
      bytes.length > MAX_SHOWN_BYTES
        ? null
        : (decodeText(bytes, encoding ?? undefined)?.text.split(/\r\n|\n|\r/) ?? null),
    [bytes, encoding],
  );
  const line = (chosen === null ? null : problems[chosen]?.textLine) ?? (showsText ? 0 : null);
  const text = lines !== null && line !== null ? <TextAround lines={lines} line={line} /> : null;
  if (problems.length === 0) return text;
  const faults = problems.filter(({ kind }) => !REMARKS.has(kind)).length;
  return (
    <section className="file-problems" aria-labelledby={heading}>
      <h3 id={heading} className="dialog-heading">
        {faults > 0 ? words.problems({ count: faults }) : words.about}
      </h3>
      <ul>
        {problems.map((problem, index) => {
          const sentence = sentenceOf(problem, lines?.[(problem.textLine ?? 0) - 1]);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change.
            <li key={index}>
              {problem.textLine === null || lines === null ? (
                sentence
              ) : (
                <Button variant="quiet" aria-pressed={index === chosen} onPress={() => setChosen(index)}>
                  {sentence}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {text}
    </section>
  );
}

/** Returns a sentence for a problem; one that names nothing is about its line, or its place if that has no words. */
function sentenceOf(problem: ProblemInText, line = ''): string {
  const place = problem.place ? describePlace(problem.place, problem.textLine) : '';
  const quote = /[\p{L}\p{N}]/u.test(line) ? line.trim().slice(0, MAX_QUOTE_LENGTH) : place;
  const sentence = describeProblem({ ...problem, about: problem.about || quote });
  return place === '' ? sentence : words.problemAt({ place, problem: sentence });
}

/** The lines of a text around one of them, which is marked; those at its beginning for line 0. */
function TextAround({ lines, line }: { readonly lines: readonly string[]; readonly line: number }) {
  const marked = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (line > 0) marked.current?.scrollIntoView({ block: 'center' });
  }, [line]);
  const first = Math.max(0, line - 1 - LINES_AROUND);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled with the keys.
    <section className="text-around" aria-label={messages.export.otherPrograms.preview} tabIndex={0}>
      <ol start={first + 1}>
        {lines.slice(first, line + LINES_AROUND).map((text, index) => {
          const isMarked = first + index + 1 === line;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what has its number.
            <li key={first + index} ref={isMarked ? marked : null} aria-current={isMarked ? 'location' : undefined}>
              {text.slice(0, MAX_LINE_LENGTH)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
