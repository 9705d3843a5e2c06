import { useMemo, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { makePages } from '../../argument/drawing/pages';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { writeOutlineHtml } from '../../argument/formats/outline-html';
import { writeOutline } from '../../argument/formats/outline-text';
import type { Id } from '../../argument/model/claim';
import { branchOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../contract/strings';
import { pageMeasure } from '../canvas/page-measure';
import { exportPicture } from '../commands/export-picture';
import { keepFile } from '../commands/keep-file';
import { Button } from '../menu/button';
import { dayInWords } from '../spoken/date-in-words';
import { useApp, useAppState } from '../store/use-app';
import { Dialog } from './dialog';
import { ExportCheck } from './export-check';
import { ExportChoices, isPaper, PARTS, type Part, type Wanted } from './export-choices';
import { PicturePreview } from './picture-preview';

const words = strings.export;

/** Makes a picture of the map: for what, in what colours, with what around it; seen before it is made. */
export function ExportDialog() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const settings = useAppState((state) => state.settings);
  const branchable: Id | null = selection !== null && indexOf(map).claims.has(selection) ? selection : null;
  const [wanted, setWanted] = useState<Wanted>(() => wantedFrom(settings.picture));
  const [job, setJob] = useState<{ readonly id: string; readonly done: number; readonly slow: boolean } | null>(null);
  const [fault, setFault] = useState('');

  const options = useMemo((): PictureOptions => {
    const { page, portrait, scale, theme, folded, branchPages, wholeMap, format, parts } = wanted;
    const on = (part: Part) => parts.has(part);
    return {
      page,
      theme,
      portrait: isPaper(page) && portrait,
      scale,
      folded,
      branchPages: format === 'pdf' && branchPages,
      ...(wholeMap || branchable === null ? {} : { branch: branchable }),
      title: on('title'),
      student: on('student'),
      class: on('class'),
      source: on('source'),
      legend: on('legend'),
      ...(on('date') ? { date: dayInWords(new Date(), settings.language) } : {}),
    };
  }, [wanted, branchable, settings.language]);
  const pages = useMemo(() => makePages(map, options, pageMeasure), [map, options]);
  const [picture] = pages;
  const all = options.branch === undefined ? map.claims.length : branchOf(map, options.branch).length;

  const save = async (to: 'file' | 'clipboard') => {
    setFault('');
    const id = crypto.randomUUID();
    const slow = setTimeout(() => setJob((now) => now && { ...now, slow: true }), 500);
    setJob({ id, done: 0, slow: false });
    const stop = app.host.subscribe((event) => {
      if (event.kind === 'progress' && event.job === id) setJob((now) => now && { ...now, done: event.done });
    });
    const problem = await exportPicture(app, { job: id, map, format: wanted.format, options }, to);
    clearTimeout(slow);
    stop();
    setJob(null);
    if (problem === null) {
      void app.changeSettings({ picture: keptFrom(wanted) });
      app.show(null);
      app.refocus();
    } else {
      setFault(problem);
    }
  };

  const saveWords = async (kind: 'txt' | 'html') => {
    const text = kind === 'txt' ? writeOutline(map) : writeOutlineHtml(map);
    const name = `${app.getState().opened?.name ?? map.title}.${kind}`;
    const type = kind === 'txt' ? 'text/plain' : 'text/html';
    const saved = await keepFile(app, name, new TextEncoder().encode(text), type);
    if (saved !== null) app.notify(words.done(saved));
  };

  return (
    <Dialog title={words.title} wide>
      <div className="export">
        <ExportChoices
          map={map}
          branch={branchable}
          wanted={wanted}
          onChange={(change) => setWanted({ ...wanted, ...change })}
        />
        <div className="export-preview">
          {picture ? <PicturePreview picture={picture} /> : null}
          <ExportCheck pages={pages} all={all} format={wanted.format} options={options} />
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
          <fieldset className="choice">
            <legend>{words.forReaders}</legend>
            <div className="dialog-buttons is-start">
              <Button onPress={() => saveWords('txt')}>{words.asText}</Button>
              <Button onPress={() => saveWords('html')}>{words.asHtml}</Button>
            </div>
          </fieldset>
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
        {wanted.format === 'png' ? (
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

type Kept = NonNullable<ReturnType<ReturnType<typeof useApp>['getState']>['settings']['picture']>;

/** What was chosen last time, where there was one. */
function wantedFrom(kept: Kept = {}): Wanted {
  return {
    format: kept.format ?? 'png',
    page: kept.page ?? 'a4',
    portrait: kept.portrait ?? false,
    scale: kept.scale ?? 2,
    theme: kept.theme ?? 'light',
    folded: kept.folded ?? false,
    branchPages: kept.branchPages ?? false,
    wholeMap: true,
    parts: new Set(PARTS.filter((part) => (part === 'date' ? kept.date !== '' : kept[part] !== false))),
  };
}

function keptFrom({ wholeMap: _, parts, ...wanted }: Wanted): Kept {
  const on = (part: Part) => parts.has(part);
  return {
    ...wanted,
    title: on('title'),
    student: on('student'),
    class: on('class'),
    source: on('source'),
    legend: on('legend'),
    // Whether there is one; the day itself is that of the picture.
    date: on('date') ? 'today' : '',
  };
}
