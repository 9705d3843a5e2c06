import { FileCode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { makePages } from '../../argument/drawing/pages';
import { legibility, type Picture } from '../../argument/drawing/picture';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import { measureText } from '../display/measure-text';
import { type ExportPurpose, type PicturePurpose, requestFor } from './export-purpose';
import { type ExportRequest, pictureOptionsFrom } from './export-request';
import { PictureCanvas } from './picture-preview';

const words = messages.export;

const THUMBNAIL_SIZE = { width: 72, height: 48 } as const;

/** The largest map whose pictures for all purposes are drawn; of a larger one only the chosen picture is. */
const MAX_DRAWN_CLAIMS = 400;

/** A worksheet has many pages, so only smaller maps have a thumbnail of it. */
const MAX_WORKSHEET_CLAIMS = 100;

/** The choice of what a picture is for, each with a thumbnail and the size of its printed text. */
export function PurposeChoice({
  map,
  branch,
  request,
  picture,
  purpose,
  purposes,
  onChange,
}: {
  readonly map: ArgumentMap;
  readonly branch: Id | null;
  readonly request: ExportRequest;
  /** The first page of the request. */
  readonly picture: Picture;
  readonly purpose: ExportPurpose;
  readonly purposes: readonly ExportPurpose[];
  readonly onChange: (purpose: ExportPurpose) => void;
}) {
  const drawn = usePictures(map, branch, request, purposes);
  return (
    <RadioGroup
      className="purposes"
      value={purpose}
      onChange={(next) => onChange(next as ExportPurpose)}
      orientation="vertical"
    >
      <Label className="visually-hidden">{words.purpose}</Label>
      {purposes.map((one) => {
        const shown = one === 'other' ? undefined : one === purpose ? picture : drawn.get(one);
        const kind = one === 'other' ? words.purposeKinds.other : describePurpose(one, requestFor(one, request), shown);
        return (
          <Radio key={one} value={one} className="purpose" autoFocus={one === purpose}>
            <span className="purpose-thumbnail">
              {shown ? <PictureCanvas pages={[shown]} columns={1} size={THUMBNAIL_SIZE} /> : null}
              {one === 'other' ? <FileCode aria-hidden="true" size={28} strokeWidth={1.5} /> : null}
            </span>
            <span className="purpose-words">
              <span className="purpose-name">{words.purposes[one]}</span>
              <span className="purpose-kind">{kind}</span>
            </span>
          </Radio>
        );
      })}
    </RadioGroup>
  );
}

function describePurpose(purpose: PicturePurpose, { page, format }: ExportRequest, picture?: Picture): string {
  const names = { page: words.pages[page], format: words.formats[format] };
  const kinds = words.purposeKinds;
  const kind = purpose === 'slide' || purpose === 'document' ? kinds[purpose] : kinds[purpose](names);
  const textPt = picture?.textPt ?? null;
  if (textPt === null) return kind;
  const size = legibility(textPt) === 'hard' ? words.smallTextSize : words.textSize;
  return `${kind} · ${size({ pt: Math.round(textPt * 10) / 10 })}`;
}

/**
 * Returns the first page for each purpose, drawn one after another while the dialog can be used. What a change of
 * the request does not concern is not drawn again.
 */
function usePictures(
  map: ArgumentMap,
  branch: Id | null,
  request: ExportRequest,
  purposes: readonly ExportPurpose[],
): ReadonlyMap<PicturePurpose, Picture> {
  const [pictures, setPictures] = useState<ReadonlyMap<PicturePurpose, Picture>>(new Map());
  const made = useRef(new Map<PicturePurpose, { readonly map: ArgumentMap; readonly options: string }>());
  useEffect(() => {
    if (map.claims.length > MAX_DRAWN_CLAIMS) return;
    const waiting = purposes
      .filter((one) => one !== 'other')
      .filter((one) => one !== 'worksheet' || map.claims.length <= MAX_WORKSHEET_CLAIMS);
    const drawNext = () => {
      const purpose = waiting.shift();
      if (purpose === undefined) return;
      const options = pictureOptionsFrom(requestFor(purpose, request), branch);
      const key = { map, options: JSON.stringify(options) };
      const before = made.current.get(purpose);
      if (before?.map === map && before.options === key.options) return drawNext();
      made.current.set(purpose, key);
      const [first] = makePages(map, options, measureText);
      setPictures((drawn) => new Map(drawn).set(purpose, first));
      timer = setTimeout(drawNext);
    };
    let timer = setTimeout(drawNext);
    return () => clearTimeout(timer);
  }, [map, branch, request, purposes]);
  return pictures;
}
