import { useMemo, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { makePages } from '../../argument/drawing/pages';
import type { Picture } from '../../argument/drawing/picture';
import { makePoster } from '../../argument/drawing/poster';
import { writeOutlineHtml } from '../../argument/formats/outline-html';
import { writeOutline } from '../../argument/formats/outline-text';
import type { Id } from '../../argument/model/claim';
import { branchOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { FieldGroup } from '../controls/radio-choice';
import { measureText } from '../display/measure-text';
import { useApp, useAppState } from '../store/use-app';
import { ExportCheck } from './export-check';
import { ExportOptions } from './export-options';
import { exportPicture } from './export-picture';
import { type ExportRequest, exportRequestFrom, pictureOptionsFrom, pictureSettingsFrom } from './export-request';
import { PicturePreview } from './picture-preview';
import { printPages } from './print-pages';
import { saveFile } from './save-file';
import './export.css';

const words = messages.export;

/** The most pages of a presentation that are previewed. */
const MAX_PREVIEWED = 12;

/** The dialog that exports or prints the map: format, colours and parts, with a preview. */
export function ExportDialog({ forPrint }: { readonly forPrint: boolean }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const settings = useAppState((state) => state.settings);
  const selectedBranch: Id | null = selection !== null && indexOf(map).claims.has(selection) ? selection : null;
  const [request, setRequest] = useState<ExportRequest>(() => exportRequestFrom(settings.picture, forPrint));
  const [job, setJob] = useState<{ readonly id: string; readonly done: number; readonly slow: boolean } | null>(null);
  const [error, setError] = useState('');

  const options = useMemo(() => pictureOptionsFrom(request, selectedBranch), [request, selectedBranch]);
  const poster = useMemo(() => (options.poster ? makePoster(map, options, measureText) : null), [map, options]);
  const pages = useMemo(() => poster?.sheets ?? makePages(map, options, measureText), [map, options, poster]);
  const claimCount = options.branch === undefined ? map.claims.length : branchOf(map, options.branch).length;

  const change = (partial: Partial<ExportRequest>) => setRequest({ ...request, ...partial });

  const close = () => {
    // Printing does not change the format of the next picture.
    const format = forPrint ? (settings.picture?.format ?? 'png') : request.format;
    void app.changeSettings({ picture: pictureSettingsFrom({ ...request, format }) });
    app.closeDialog();
  };

  const save = async (to: 'file' | 'clipboard') => {
    setError('');
    const id = crypto.randomUUID();
    const slow = setTimeout(() => setJob((now) => now && { ...now, slow: true }), 500);
    setJob({ id, done: 0, slow: false });
    const stop = app.host.subscribe((event) => {
      if (event.kind === 'progress' && event.job === id) setJob((now) => now && { ...now, done: event.done });
    });
    const problem = await exportPicture(app, { job: id, map, format: request.format, options }, to);
    clearTimeout(slow);
    stop();
    setJob(null);
    if (problem === null) close();
    else setError(problem);
  };

  const saveWords = async (kind: 'txt' | 'html') => {
    const text = kind === 'txt' ? writeOutline(map) : writeOutlineHtml(map);
    const name = `${app.getState().opened?.name ?? map.title}.${kind}`;
    const type = kind === 'txt' ? 'text/plain' : 'text/html';
    const saved = await saveFile(app, name, new TextEncoder().encode(text), type);
    if (saved !== null) app.notify(words.done({ name: saved }));
  };

  return (
    <Dialog
      title={forPrint ? words.printTitle : words.title}
      wide
      buttons={
        <>
          <Button
            onPress={() => {
              if (job) void app.host.cancelRender({ job: job.id });
              else app.showDialog(null);
            }}
          >
            {messages.dialog.cancel}
          </Button>
          {forPrint ? (
            <Button
              variant="primary"
              onPress={() => {
                close();
                printPages(pages);
              }}
            >
              {messages.commands.print.label}
            </Button>
          ) : (
            <>
              {request.format === 'png' ? (
                <Button isDisabled={job !== null} onPress={() => save('clipboard')}>
                  {messages.commands['copy-image'].label}
                </Button>
              ) : null}
              {request.format === 'pdf' ? (
                <Button isDisabled={job !== null} onPress={() => app.showDialog({ kind: 'export', forPrint: true })}>
                  {messages.commands.print.label}
                </Button>
              ) : null}
              <Button variant="primary" isDisabled={job !== null} onPress={() => save('file')}>
                {words.go}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="export-layout">
        <ExportOptions map={map} branch={selectedBranch} request={request} forPrint={forPrint} onChange={change} />
        <div className="export-preview">
          <PicturePreview {...previewOf(pages, poster?.columns ?? null, options.told === true)} />
          {options.told && pages.length > MAX_PREVIEWED ? (
            <p className="field-help">
              {messages.export.presentation.more({ pictures: pages.length - MAX_PREVIEWED })}
            </p>
          ) : null}
          <ExportCheck
            pages={pages}
            claimCount={claimCount}
            format={request.format}
            options={options}
            onChange={change}
          />
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
          {error ? (
            <p role="alert" className="is-problem">
              {words.failed({ why: error })}
            </p>
          ) : null}
          <details className="export-description">
            <summary>{words.inWords}</summary>
            <p>{pages[0].description}</p>
          </details>
          {forPrint ? null : (
            <FieldGroup legend={words.forReaders}>
              <div className="dialog-buttons is-start">
                <Button onPress={() => saveWords('txt')}>{words.asText}</Button>
                <Button onPress={() => saveWords('html')}>{words.asHtml}</Button>
              </div>
            </FieldGroup>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/**
 * Returns the preview: the sheets of a poster side by side, the first pages of a presentation, or
 * else the picture itself.
 */
function previewOf(pages: [Picture, ...Picture[]], columns: number | null, isPresentation: boolean) {
  const [first, ...others] = pages;
  if (columns !== null) return { pages, columns };
  if (!isPresentation) return { pages: [first] as const, columns: 1 };
  const shown: [Picture, ...Picture[]] = [first, ...others.slice(0, MAX_PREVIEWED - 1)];
  return { pages: shown, columns: Math.ceil(Math.sqrt(shown.length)) };
}
