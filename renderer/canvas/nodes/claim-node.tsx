import type { Node, NodeProps } from '@xyflow/react';
import { Pin } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Point } from '../../../argument/layout/geometry';
import { type Id, sourceMark } from '../../../argument/model/claim';
import type { CommandId } from '../../../contract/command-table';
import { messages } from '../../../messages/messages';
import { useApp } from '../../store/use-app';
import { isForOtherMark } from './nearest-mark';

/** The data of a box on the canvas. */
export type ClaimNodeData = {
  /** The accessible description of the box. */
  readonly description: string;
  readonly box: Box;
  readonly isEdited: boolean;
  /** The middle of the fold mark from the corner of the box; null if nothing answers the claim. */
  readonly foldMark: Point | null;
  /** The middle of the pin from the corner of the box; null unless the claim is placed by hand. */
  readonly pin: Point | null;
};

/** A box as a React Flow node, with its position and size given. */
export type ClaimNodeType = Node<ClaimNodeData, 'claim'>;

/** The interactive part of a box over its drawing: the accessible description and, unless it is edited, the buttons. */
export const ClaimNode = memo(function ClaimNode({ data }: NodeProps<ClaimNodeType>) {
  const { description, box, isEdited, foldMark, pin } = data;
  return (
    <div className="claim-node">
      <span className="visually-hidden">{description}</span>
      {isEdited ? null : (
        <>
          <AnchorMark box={box} />
          {foldMark ? <FoldMark box={box} at={foldMark} /> : null}
          {pin ? <PinMark box={box} at={pin} /> : null}
        </>
      )}
    </div>
  );
});

/** The source mark as a button that shows its paragraph; the keyboard has a command for the same. */
function AnchorMark({ box }: { readonly box: Box }) {
  const app = useApp();
  const mark = sourceMark(box.claim);
  const line = box.content.lines.find(({ runs }) => runs.map(({ text }) => text).join('') === mark);
  if (mark === '' || !line) return null;
  return (
    <button
      type="button"
      className="anchor-mark nodrag nopan"
      tabIndex={-1}
      aria-hidden="true"
      title={messages.canvas.showSource({ mark })}
      style={{ left: line.x - 5, top: line.baseline - 18, width: line.width + 10 }}
      onClick={(event) => {
        event.stopPropagation();
        if (isForOtherMark(event)) return;
        app.select(box.claim.id);
        app.run('go-source');
      }}
    />
  );
}

/** A mark on the border of a box, with its middle from the corner of the box. */
interface MarkProps {
  readonly box: Box;
  readonly at: Point;
}

/** The target of the painted fold mark; the keyboard folds with Space, and the description says what is hidden. */
function FoldMark({ box: { claim, hidden }, at }: MarkProps) {
  const title = hidden ? messages.canvas.expand(hidden) : messages.canvas.collapse;
  return <MarkButton claim={claim.id} at={at} className="fold-mark" title={title} command="toggle-fold" />;
}

/** The pin of a box that was placed by hand, seen on the selected box and under the pointer. A press puts it back. */
function PinMark({ box: { claim }, at }: MarkProps) {
  return (
    <MarkButton claim={claim.id} at={at} className="pin-mark" title={messages.canvas.pinned} command="reset-position">
      <Pin size={10} />
    </MarkButton>
  );
}

/** A button on the border of a box that runs a command for its claim, for the pointer alone. */
function MarkButton({
  claim,
  at: [left, top],
  className,
  title,
  command,
  children,
}: {
  readonly claim: Id;
  readonly at: Point;
  readonly className: string;
  readonly title: string;
  readonly command: CommandId;
  readonly children?: ReactNode;
}) {
  const app = useApp();
  return (
    <button
      type="button"
      className={`${className} nodrag nopan`}
      style={{ left, top }}
      tabIndex={-1}
      aria-hidden="true"
      title={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        if (isForOtherMark(event)) return;
        app.select(claim);
        app.run(command);
        app.view.current?.focus();
      }}
    >
      {children}
    </button>
  );
}
