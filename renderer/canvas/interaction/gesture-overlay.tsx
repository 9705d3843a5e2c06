import type { Rect } from '../../../argument/layout/geometry';
import { numberOf } from '../../../argument/model/structure/forest';
import { indexOf } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import { useAppState } from '../../store/use-app';
import type { Gesture } from './pointer-gestures';

const words = messages.sources;

/**
 * The overlay of the current pointer gesture: the dragged box and its drop target, or the selection
 * frame.
 */
export function GestureOverlay({
  gesture,
  toScreen,
}: {
  readonly gesture: Gesture | null;
  readonly toScreen: (rect: Rect) => Rect;
}) {
  const map = useAppState((state) => state.editor.map);
  if (!gesture) return null;
  if (gesture.kind === 'frame') {
    const { x, y, width, height } = gesture;
    return <div className="selection-frame" style={{ left: x, top: y, width, height }} />;
  }
  if (gesture.kind === 'passage') {
    const { x, y, on } = gesture;
    const box = on && toScreen(on.rect);
    return (
      <>
        {box ? (
          <div
            className="drop-target is-onto"
            style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
          />
        ) : null}
        <div className="drag-preview is-passage" style={{ left: x + 12, top: y + 8 }}>
          {on ? words.dropOn({ number: numberOf(map, on.id) }) : words.dropLoose}
        </div>
      </>
    );
  }
  const { claims, x, y, drop, byHand } = gesture;
  const text = indexOf(map).claims.get(claims.at(-1) ?? '')?.text ?? '';
  const target = drop && toScreen(drop.rect);
  return (
    <>
      {target && drop ? (
        <div
          className={`drop-target is-${drop.side ?? drop.position}`}
          style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
        />
      ) : null}
      <div className={`drag-preview${drop || byHand ? '' : ' has-no-target'}`} style={{ left: x + 12, top: y + 8 }}>
        {claims.length > 1 ? `${claims.length} × ` : ''}
        {text}
      </div>
    </>
  );
}
