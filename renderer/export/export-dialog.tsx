import { useMemo, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { makePages } from '../../argument/drawing/pages';
import type { Picture } from '../../argument/drawing/picture';
import { isPaper } from '../../argument/drawing/picture-options';
import { makePoster } from '../../argument/drawing/poster';
import type { Id } from '../../argument/model/claim';
import { branchOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { measureText } from '../display/measure-text';
import { useApp, useAppState } from '../store/use-app';
import { AccessibleVersions } from './accessible-versions';
import { ExportCheck } from './export-check';
import { ExportOptions } from './export-options';
import { exportPicture, fileExtension } from './export-picture';
import { type ExportPurpose, offeredPurposes, purposeOf, requestFor } from './export-purpose';
import {
  type ExportRequest,
  exportRequestFrom,
  lastExportOf,
  pictureOptionsFrom,
  pictureSettingsFrom,
  rememberExport,
} from './export-request';
import { copyWrittenMap, FIRST_FORMAT, saveWrittenMap, useWrittenMap } from './other-program';
import { OtherProgramChoice, OtherProgramPreview } from './other-program-preview';
import { PicturePreview } from './picture-preview';
import { printPages } from './print-pages';
import { PurposeChoice } from './purpose-choice';
import { useRenderJob } from './use-render-job';
import { WorksheetChoices } from './worksheet-choices';
import './export.css';

const words = messages.export;

/** The most pages of a presentation or of a worksheet that are previewed. */
const MAX_PREVIEWED = 12;

/** The dialog that exports or prints the map: what it is for, a preview, and all other choices. */
export function ExportDialog({ forPrint }: { readonly forPrint: boolean }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const ref = useAppState((state) => state.opened?.ref);
  const selection = useAppState((state) => state.editor.selection);
  const settings = useAppState((state) => state.settings);
  const selectedBranch: Id | null = selection !== null && indexOf(map).claims.has(selection) ? selection : null;
  const [last] = useState(() => lastExportOf(settings, ref));
  const [request, setRequest] = useState(() => exportRequestFrom(last ?? settings.picture, forPrint));
  const [error, setError] = useState('');

  const [otherProgram, setOtherProgram] = useState(
    forPrint ? null : ((last ?? settings.picture)?.otherProgram ?? null),
  );

  const picturePurpose = purposeOf(request);
  const purpose: ExportPurpose = otherProgram === null ? picturePurpose : 'other';
  const [firstPurpose] = useState(() => (last && (!forPrint || purpose !== 'custom') ? purpose : null));
  const purposes = useMemo(() => {
    const offered = offeredPurposes(firstPurpose, forPrint);
    return picturePurpose === 'custom' && !offered.includes('custom') ? [...offered, picturePurpose] : offered;
  }, [firstPurpose, forPrint, picturePurpose]);
  const options = useMemo(() => pictureOptionsFrom(request, selectedBranch), [request, selectedBranch]);
  const poster = useMemo(() => (options.poster ? makePoster(map, options, measureText) : null), [map, options]);
  const pages = useMemo(() => poster?.sheets ?? makePages(map, options, measureText), [map, options, poster]);
  const claimCount = options.branch === undefined ? map.claims.length : branchOf(map, options.branch).length;
  const [isOpen, setIsOpen] = useState(purpose === 'custom');

  const change = (partial: Partial<ExportRequest>) => setRequest({ ...request, ...partial });

  const written = useWrittenMap(map, otherProgram);

  const close = () => {
    // Printing does not change the format of the next picture.
    const chosen = { ...pictureSettingsFrom(request), ...(otherProgram === null ? {} : { otherProgram }) };
    if (!forPrint) void app.changeSettings(rememberExport(settings, ref, chosen));
    app.closeDialog();
  };

  const { job, run } = useRenderJob(app);
  const save = async (to: 'file' | 'clipboard') => {
    setError('');
    const problem = await run((id) => exportPicture(app, { job: id, map, format: request.format, options }, to));
    if (problem === null) close();
    else setError(problem);
  };

  const print = () => {
    close();
    printPages(pages);
  };

  const choose = (next: ExportPurpose) => {
    setOtherProgram(next === 'other' ? (written?.format.id ?? settings.picture?.otherProgram ?? FIRST_FORMAT) : null);
    if (next !== 'other') setRequest(requestFor(next, request));
  };

  const saveText = async () => {
    if (written && (await saveWrittenMap(app, written))) close();
  };

  const { worksheet } = request;
  const hasManyPages = options.told === true || worksheet !== null;
  const isBusy = job !== null;
  return (
    <Dialog
      title={forPrint ? words.printTitle : words.title}
      wide
      onSubmit={() => {
        if (forPrint) print();
        else if (otherProgram !== null) void saveText();
        else if (!isBusy) void save('file');
      }}
      buttons={
        <>
          {forPrint ? null : otherProgram !== null ? (
            <Button
              className="is-pushed-left"
              isDisabled={!written}
              onPress={() => written && copyWrittenMap(app, written)}
            >
              {messages.descriptions.shape.copy}
            </Button>
          ) : (
            <div className="button-row is-pushed-left">
              {worksheet ? null : (
                <Button isDisabled={isBusy} onPress={() => save('clipboard')}>
                  {messages.commands['copy-image'].label}
                </Button>
              )}
              <Button isDisabled={isBusy} onPress={() => app.showDialog({ kind: 'export', forPrint: true })}>
                {messages.commands.print.label}
              </Button>
            </div>
          )}
          <Button
            onPress={() => {
              if (job) void app.host.cancelRender({ job: job.id });
              else app.showDialog(null);
            }}
          >
            {messages.dialog.cancel}
          </Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || (otherProgram !== null && !written)}>
            {forPrint
              ? messages.commands.print.label
              : otherProgram !== null
                ? words.otherPrograms.save
                : words.go({
                    format: fileExtension({ format: request.format, told: options.told === true }).toUpperCase(),
                  })}
          </Button>
        </>
      }
    >
      <div className="export-layout">
        <div className="export-choices">
          <PurposeChoice
            map={map}
            branch={selectedBranch}
            request={request}
            picture={pages[0]}
            purpose={purpose}
            purposes={purposes}
            onChange={choose}
          />
          {otherProgram === null ? (
            <>
              {worksheet ? (
                <WorksheetChoices
                  map={map}
                  worksheet={worksheet}
                  forPrint={forPrint}
                  onChange={(next) => change({ worksheet: next })}
                />
              ) : null}
              <details className="export-more" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
                <summary>{words.more}</summary>
                <ExportOptions
                  map={map}
                  branch={selectedBranch}
                  request={request}
                  forPrint={forPrint}
                  onChange={change}
                />
                {forPrint || worksheet ? null : <AccessibleVersions map={map} />}
              </details>
            </>
          ) : null}
        </div>
        <div className="export-preview">
          {otherProgram === null ? (
            <>
              <PicturePreview {...previewOf(pages, poster?.columns ?? null, hasManyPages)} size={previewSize()} />
              {hasManyPages && pages.length > MAX_PREVIEWED ? (
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
              {map.student || map.template || worksheet || !isPaper(request.page) ? null : (
                <p className="export-summary">
                  {words.noName}{' '}
                  <Button variant="quiet" onPress={() => app.run('properties')}>
                    {words.addName}
                  </Button>
                </p>
              )}
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
            </>
          ) : written ? (
            <>
              <OtherProgramChoice written={written} onChange={setOtherProgram} />
              <OtherProgramPreview written={written} />
            </>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}

/** Returns the size of the preview: as large as leaves room for the words below it. */
function previewSize(): { readonly width: number; readonly height: number } {
  return { width: 600, height: Math.max(160, Math.min(430, window.innerHeight - 330)) };
}

/**
 * Returns the preview: the sheets of a poster side by side, the first pages of a presentation or of a
 * worksheet, or else the picture itself.
 */
function previewOf(pages: [Picture, ...Picture[]], columns: number | null, hasManyPages: boolean) {
  const [first, ...others] = pages;
  if (columns !== null) return { pages, columns };
  if (!hasManyPages) return { pages: [first] as const, columns: 1 };
  const shown: [Picture, ...Picture[]] = [first, ...others.slice(0, MAX_PREVIEWED - 1)];
  return { pages: shown, columns: Math.ceil(Math.sqrt(shown.length)) };
}
