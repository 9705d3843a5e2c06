import type { Rect } from '../../argument/layout/geometry';
import { indexOf } from '../../argument/model/map-index';
import { useAppState } from '../store/use-app';
import type { Gesture } from './pointer';

/** What the pointer is doing, drawn over the canvas: the dragged box and where it would go, or the frame. */
export function GestureMarks({
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
    return <div className="gesture-frame" style={{ left: x, top: y, width, height }} />;
  }
  const { claims, x, y, drop, byHand } = gesture;
  const text = indexOf(map).claims.get(claims.at(-1) ?? '')?.text ?? '';
  const target = drop && toScreen(drop.rect);
  return (
    <>
      {target && drop ? (
        <div
          className={`gesture-drop is-${drop.side ?? drop.how}`}
          style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
        />
      ) : null}
      <div className={`gesture-box${drop || byHand ? '' : ' is-nowhere'}`} style={{ left: x + 12, top: y + 8 }}>
        {claims.length > 1 ? `${claims.length} × ` : ''}
        {text}
      </div>
    </>
  );
}
