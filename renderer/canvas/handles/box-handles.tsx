import { useStore, ViewportPortal } from '@xyflow/react';
import { CircleMinus, CirclePlus, Ellipsis, Minus, Plus } from 'lucide-react';
import type { Box } from '../../../argument/layout/boxes/box';
import { widthOfText } from '../../../argument/text/wrap';
import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import { measureText } from '../../display/measure-text';
import { useApp } from '../../store/use-app';
import { MIN_TEXT_ZOOM } from '../painting/painter';
import type { Scene } from '../painting/scene';
import { MARGIN } from '../viewport/fit';
import { freeParts } from './free-parts';
import { type Handle, type PlacedHandle, placeHandles } from './place-handles';
import './box-handles.css';

const FONT = { size: 13, weight: 600 } as const;
/** The width of a handle besides its word, in px of the screen. */
const AROUND_WORD = 34;

const ADD_COMMANDS = ['add-reason', 'add-objection', 'add-co-premise'] as const;

function wordOf(id: (typeof ADD_COMMANDS)[number]): string {
  if (id === 'add-co-premise') return argumentMessages.box.and;
  return argumentMessages.steps[id === 'add-reason' ? 'reason' : 'objection'];
}

/**
 * The buttons at the selected box. They are for the pointer alone: the keyboard and a screen reader have keys and
 * the context menu for the same.
 */
export function BoxHandles({
  scene,
  box,
  isRoot,
  showsStatus,
  textScale,
}: {
  readonly scene: Scene;
  readonly box: Box;
  readonly isRoot: boolean;
  /** True while the boxes show whether their claims stand. */
  readonly showsStatus: boolean;
  readonly textScale: number;
}) {
  const app = useApp();
  const zoom = useStore((state) => state.transform[2]);
  const widthOf = (id: (typeof ADD_COMMANDS)[number]) =>
    Math.ceil(widthOfText(wordOf(id), FONT, measureText) + AROUND_WORD) * textScale;
  const words = {
    'add-reason': widthOf('add-reason'),
    'add-objection': widthOf('add-objection'),
    'add-co-premise': widthOf('add-co-premise'),
  };
  const sizes = { height: 26 * textScale, round: 26 * textScale, small: 19 * textScale, words };
  // In an overview that nobody can read, the label of the selected box is painted over the map.
  if (zoom < MIN_TEXT_ZOOM) return null;
  const { layout } = scene;
  const margin = MARGIN / zoom;
  const bounds = { x: -margin, y: -margin, width: layout.width + 2 * margin, height: layout.height + 2 * margin };
  const handles = placeHandles(box, !isRoot, zoom, sizes, bounds, freeParts(scene, showsStatus));
  const press = (handle: Handle, element: Element) => {
    app.select(box.claim.id);
    if (handle === 'more' || handle === 'add') {
      const { left, bottom } = element.getBoundingClientRect();
      app.setContextMenuPosition({ x: left, y: bottom, ...(handle === 'add' ? { isForAdding: true } : {}) });
      return;
    }
    if (app.isEnabled(handle)) app.setTabAddsReason(true);
    app.run(handle);
  };
  return (
    <ViewportPortal>
      {handles.map(({ handle, hasWord, x, y, width, height }) => (
        <button
          key={handle}
          type="button"
          className={`box-handle is-${handle}${hasWord ? '' : ' is-round'} nodrag nopan`}
          tabIndex={-1}
          aria-hidden="true"
          title={titleOf(handle)}
          style={{
            width: width * zoom,
            height: height * zoom,
            fontSize: FONT.size * textScale,
            transform: `translate(${x}px, ${y}px) scale(${1 / zoom})`,
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            // The second click of two belongs to what was there before, such as the button that ends writing.
            if (event.detail > 1) return;
            press(handle, event.currentTarget);
          }}
        >
          <HandleFace handle={handle} hasWord={hasWord} />
        </button>
      ))}
    </ViewportPortal>
  );
}

function titleOf(handle: Handle): string {
  if (handle === 'more') return messages.commands['context-menu'].label;
  if (handle === 'add') return messages.canvas.addHere;
  return messages.commands[handle].hint;
}

function HandleFace({ handle, hasWord }: Pick<PlacedHandle, 'handle' | 'hasWord'>) {
  if (handle === 'more') return <Ellipsis size="1.2em" />;
  if (handle === 'add') return <Plus size="1em" strokeWidth={3} />;
  if (!hasWord) {
    if (handle === 'add-co-premise') return '&';
    return handle === 'add-reason' ? <Plus size="1em" strokeWidth={3} /> : <Minus size="1em" strokeWidth={3} />;
  }
  const Icon = handle === 'add-objection' ? CircleMinus : CirclePlus;
  return (
    <>
      <Icon size="1.15em" />
      {wordOf(handle)}
    </>
  );
}
