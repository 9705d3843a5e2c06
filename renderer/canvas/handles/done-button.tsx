import { useStore, ViewportPortal } from '@xyflow/react';
import type { Box } from '../../../argument/layout/boxes/box';
import { messages } from '../../../messages/messages';
import { useApp } from '../../store/use-app';
import type { Scene } from '../painting/scene';
import { freeParts } from './free-parts';
import { placeBeside } from './place-handles';
import './box-handles.css';

/** The size of the button, in px of the screen. */
const SIZE = { width: 84, height: 44 };

/** The button that ends writing, where the keyboard is on the screen and has no Escape. */
export function DoneButton({
  scene,
  box,
  showsStatus,
}: {
  readonly scene: Scene;
  readonly box: Box;
  readonly showsStatus: boolean;
}) {
  const app = useApp();
  const zoom = useStore((state) => state.transform[2]);
  const { x, y } = placeBeside(box, SIZE, zoom, freeParts(scene, showsStatus));
  return (
    <ViewportPortal>
      <button
        type="button"
        className="done-button nodrag nopan"
        style={{ ...SIZE, transform: `translate(${x}px, ${y}px) scale(${1 / zoom})` }}
        onClick={(event) => {
          event.stopPropagation();
          app.commitTextEdit();
          app.view.current?.focus();
        }}
      >
        {messages.canvas.done}
      </button>
    </ViewportPortal>
  );
}
