import { useMemo, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { legibility, makePicture } from '../../argument/drawing/picture';
import { PAGES, PICTURE_THEMES, type PictureOptions } from '../../argument/drawing/picture-options';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { PICTURE_FORMATS, type PictureFormat } from '../../contract/host';
import { strings } from '../../contract/strings';
import { pageMeasure } from '../canvas/page-measure';
import { exportPicture } from '../commands/export-picture';
import { Button } from '../menu/button';
import { useApp, useAppState } from '../store/use-app';
import { Choice } from './choice';
import { Dialog } from './dialog';
import { PicturePreview } from './picture-preview';
import { Tick } from './tick';

const PARTS = ['title', 'student', 'class', 'date', 'source', 'legend'] as const;
type Part = (typeof PARTS)[number];

const words = strings.export;

/** Makes a picture of the map: for what, in what colours, with what around it; seen before it is made. */
export function ExportDialog() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const branchable: Id | null = selection !== null && indexOf(map).claims.has(selection) ? selection : null;
  const [format, setFormat] = useState<PictureFormat>('png');
  const [page, setPage] = useState<PictureOptions['page']>('a4');
  const [portrait, setPortrait] = useState(false);
  const [scale, setScale] = useState('2');
  const [theme, setTheme] = useState<PictureOptions['theme']>('light');
  const [wholeMap, setWholeMap] = useState(true);
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(PARTS));
  const [job, setJob] = useState<{ readonly id: string; readonly done: number; readonly slow: boolean } | null>(null);
  const [fault, setFault] = useState('');

  const there: Readonly<Record<Part, boolean>> = {
    title: true,
    student: !!map.student,
    class: !!map.class,
    date: true,
    source: map.sources.length > 0,
    legend: true,
  };
  const options = useMemo((): PictureOptions => {
    const on = (part: Part) => parts.has(part);
    return {
      page,
      portrait: page === 'a4' || page === 'a3' || page === 'letter' ? portrait : false,
      scale: Number(scale),
      theme,
      ...(wholeMap || branchable === null ? {} : { branch: branchable }),
      title: on('title'),
      student: on('student'),
      class: on('class'),
      source: on('source'),
      legend: on('legend'),
      ...(on('date') ? { date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }) } : {}),
    };
  }, [page, portrait, scale, theme, wholeMap, branchable, parts]);
  const picture = useMemo(() => makePicture(map, options, pageMeasure), [map, options]);

  const save = async (to: 'file' | 'clipboard') => {
    setFault('');
    const id = crypto.randomUUID();
    const slow = setTimeout(() => setJob((now) => now && { ...now, slow: true }), 500);
    setJob({ id, done: 0, slow: false });
    const stop = app.host.subscribe((event) => {
      if (event.kind === 'progress' && event.job === id) setJob((now) => now && { ...now, done: event.done });
    });
    const problem = await exportPicture(app, { job: id, map, format, options }, to);
    clearTimeout(slow);
    stop();
    setJob(null);
    if (problem === null) {
      app.show(null);
      app.refocus();
    } else {
      setFault(problem);
    }
  };

  return (
    <Dialog title={words.title} wide>
      <div className="export">
        <div className="export-options">
          <Choice
            label={words.format}
            value={format}
            onChange={setFormat}
            options={PICTURE_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          />
          <p className="field-help">{words.formatHelp[format]}</p>
          <Choice
            label={words.page}
            value={page}
            onChange={setPage}
            options={[...PAGES.slice(1), PAGES[0]].map((value) => ({ value, label: words.pages[value] }))}
          />
          {page === 'a4' || page === 'a3' || page === 'letter' ? (
            <Choice
              label={words.orientation}
              value={portrait ? 'portrait' : 'landscape'}
              onChange={(value) => setPortrait(value === 'portrait')}
              options={[
                { value: 'landscape', label: words.landscape },
                { value: 'portrait', label: words.portrait },
              ]}
            />
          ) : null}
          {format === 'pdf' ? null : (
            <Choice
              label={words.scale}
              value={scale}
              onChange={setScale}
              options={Object.entries(words.scales).map(([value, label]) => ({ value, label }))}
            />
          )}
          <Choice
            label={words.theme}
            value={theme}
            onChange={setTheme}
            options={PICTURE_THEMES.map((value) => ({ value, label: words.themes[value] }))}
          />
          {branchable === null ? null : (
            <Choice
              label={words.part}
              value={wholeMap ? 'whole' : 'branch'}
              onChange={(value) => setWholeMap(value === 'whole')}
              options={[
                { value: 'whole', label: words.whole },
                { value: 'branch', label: words.branch(numberOf(map, branchable)) },
              ]}
            />
          )}
          <fieldset className="choice">
            <legend>{words.around}</legend>
            <div className="ticks">
              {PARTS.map((part) => (
                <Tick
                  key={part}
                  label={words.with[part]}
                  isSelected={there[part] && parts.has(part)}
                  isDisabled={!there[part]}
                  onChange={(on) =>
                    setParts(new Set(PARTS.filter((other) => (other === part ? on : parts.has(other)))))
                  }
                />
              ))}
            </div>
          </fieldset>
        </div>
        <div className="export-preview">
          <PicturePreview picture={picture} />
          <p className="export-facts">
            {words.claims(picture.claims)}. {sizeInWords(format, picture, Number(scale))}.
          </p>
          <Legibility textPt={picture.textPt} options={options} />
          {job?.slow ? (
            <ProgressBar className="progress" value={job.done * 100} aria-label={words.working}>
              {({ percentage }) => (
                <>
                  <span>{words.working}</span>
                  <progress value={percentage ?? 0} max={100} aria-hidden="true" />
                </>
              )}
            </ProgressBar>
          ) : null}
          {fault ? (
            <p role="alert" className="is-hard">
              {words.failed(fault)}
            </p>
          ) : null}
        </div>
      </div>
      <div className="dialog-buttons">
        <Button
          onPress={() => {
            if (job) void app.host.cancelRender({ job: job.id });
            else app.show(null);
          }}
        >
          {strings.dialog.cancel}
        </Button>
        {format === 'png' ? (
          <Button isDisabled={job !== null} onPress={() => save('clipboard')}>
            {words.copy}
          </Button>
        ) : null}
        <Button variant="primary" isDisabled={job !== null} onPress={() => save('file')}>
          {words.go}
        </Button>
      </div>
    </Dialog>
  );
}

const MM_PER_PX = 25.4 / 96;

function sizeInWords(
  format: PictureFormat,
  { width, height }: { width: number; height: number },
  scale: number,
): string {
  if (format === 'pdf') return words.size.pdf(Math.round(width * MM_PER_PX), Math.round(height * MM_PER_PX));
  return words.size[format](Math.round(width * scale), Math.round(height * scale));
}

/** One line on whether the text can be read where it is going, and the way out when it cannot. */
function Legibility({ textPt, options }: { readonly textPt: number | null; readonly options: PictureOptions }) {
  const line = legibilityInWords(textPt, options);
  return line ? <p className={`export-facts${line.hard ? ' is-hard' : ''}`}>{line.text}</p> : null;
}

function legibilityInWords(
  textPt: number | null,
  { page, branch }: PictureOptions,
): { text: string; hard: boolean } | null {
  if (textPt === null) return null;
  const pt = textPt.toFixed(1);
  const level = legibility(textPt);
  if (level === 'hard') {
    const way = page === 'a3' || page === 'slide' || page === 'screen' ? words.ways.branch : words.ways.a3;
    return { text: words.legibility.hard(pt, branch === undefined ? way : words.ways.fold), hard: true };
  }
  return { text: words.legibility[level](pt), hard: false };
}
