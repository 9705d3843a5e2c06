import { type ClipboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/structure/map-index';
import { copySelected, cutSelected, pasteBelow } from '../../editing/clipboard';
import { typingTarget } from '../../editing/typing-target';
import { useApp, useAppState } from '../../store/use-app';
import { useFocusRequest } from '../../store/use-focus-request';
import { isPlainSpace, onMapKey } from './map-keys';
import { MapTextField } from './map-text-field';

/** True where a finger is the pointer, and the keyboard is on the screen. */
export const isTouch = window.matchMedia('(hover: none) and (pointer: coarse)').matches;

/** The focus, the keys and the clipboard of the map: of its tree, and of the text field over a box. */
export function MapKeyboard({
  tree,
  field,
  editedClaim,
  boxOf,
  onEscape,
  children,
}: {
  readonly tree: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly editedClaim: Id | null;
  readonly boxOf: (claim: Id) => Box | undefined;
  /** Ends a gesture of the pointer. Returns false if there is none. */
  readonly onEscape: () => boolean;
  readonly children: ReactNode;
}) {
  const app = useApp();
  // A field with the focus would call up the keyboard of the screen at every tap; there the first key opens the text.
  const target = useAppState((state) => editedClaim ?? (isTouch ? null : typingTarget(state)));
  const claim = useAppState(({ editor }) => (target === null ? undefined : indexOf(editor.map).claims.get(target)));
  /** True from the press of Space until something else happens than its release. */
  const isSpacePressed = useRef(false);
  const isEditing = editedClaim !== null;
  useFocusRequest('map', () => tree.current?.focus({ preventScroll: true }));
  const isMap = (element: EventTarget) => element === tree.current || (element === field.current && !isEditing);
  const onClipboard = (event: ClipboardEvent, act: () => boolean) => {
    if (isEditing && event.target === field.current) return;
    if (act()) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree and the field in it have the keys.
    <div
      className="map-keyboard"
      data-region="map"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onEscape()) return;
        if (!isMap(event.target)) return;
        if (!event.repeat) isSpacePressed.current = isPlainSpace(event.nativeEvent);
        onMapKey(app, event.nativeEvent);
      }}
      onKeyUp={(event) => {
        if (event.key !== ' ' || !isSpacePressed.current || !isMap(event.target)) return;
        isSpacePressed.current = false;
        app.run('toggle-fold');
      }}
      onPointerDownCapture={() => {
        isSpacePressed.current = false;
      }}
      onFocus={({ target: focused }) => {
        app.setActiveView('map');
        // A text that has just been committed still has its field until the next rendering.
        const state = app.getState();
        const hasField = state.textEdit !== null || (!isTouch && typingTarget(state) !== null);
        if (focused === tree.current && hasField) field.current?.focus({ preventScroll: true });
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        isSpacePressed.current = false;
        app.setTabAddsReason(false);
      }}
      onCopy={(event) => onClipboard(event, () => copySelected(app, event.clipboardData))}
      onCut={(event) => onClipboard(event, () => cutSelected(app, event.clipboardData))}
      onPaste={(event) => onClipboard(event, () => pasteBelow(app, event.clipboardData))}
    >
      {children}
      {claim ? (
        <MapTextField claim={claim} box={boxOf(claim.id)} isEdited={isEditing} tree={tree} field={field} />
      ) : null}
    </div>
  );
}
