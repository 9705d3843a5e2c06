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
        {box ? <DropTarget side="onto" rect={box} /> : null}
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
      {target && drop ? <DropTarget side={drop.side ?? drop.position} rect={target} /> : null}
      <div className={`drag-preview${drop || byHand ? '' : ' has-no-target'}`} style={{ left: x + 12, top: y + 8 }}>
        {claims.length > 1 ? `${claims.length} × ` : ''}
        {text}
      </div>
    </>
  );
}

/** The frame of the box on which, or beside which, something would be dropped. */
function DropTarget({ side, rect: { x, y, width, height } }: { readonly side: string; readonly rect: Rect }) {
  return (
    <div className="drop-targets">
      <div className={`drop-target is-${side}`} style={{ left: x, top: y, width, height }} />
    </div>
  );
}
