import type { Ref } from 'react';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { roleOf } from '../../argument/model/structure/roles';

/** The claim that the presented step answers, above the map while its box is out of view. */
export function AnsweredClaim({
  ref,
  map,
  id,
  width,
  textSize,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly map: ArgumentMap;
  readonly id: Id;
  /** The width of the stage, and the size of the text that can be read on it, in px. */
  readonly width: number;
  readonly textSize: number;
}) {
  const inference = homeInference(map, id);
  const label = `${inference ? indicatorWord(roleOf(map, inference)) : ''} ${numberOf(map, id)}`.trim();
  return (
    <div ref={ref} className="presentation-answered" style={{ width, fontSize: textSize }}>
      <span className="presentation-answered-label">{label}</span>
      <span dir="auto">{indexOf(map).claims.get(id)?.text}</span>
    </div>
  );
}
