import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Box } from '../../../argument/layout/boxes/box';
import { type Claim, sourceMark } from '../../../argument/model/claim';
import { messages } from '../../../messages/messages';
import { useApp } from '../../store/use-app';
import { ClaimTextField } from './claim-text-field';

/** The data of a box on the canvas. */
export type ClaimNodeData = {
  /** The accessible description of the box. */
  readonly description: string;
  /** The current claim; the layout of its box may be older. */
  readonly claim: Claim;
  readonly box: Box;
  readonly isEdited: boolean;
};

/** A box as a React Flow node, with its position and size given. */
export type ClaimNodeType = Node<ClaimNodeData, 'claim'>;

/**
 * The interactive part of a box over its drawing: the accessible description, and the text field while
 * it is edited.
 */
export const ClaimNode = memo(function ClaimNode({ data }: NodeProps<ClaimNodeType>) {
  const { description, claim, box, isEdited } = data;
  return (
    <div className="claim-node">
      <span className="visually-hidden">{description}</span>
      {isEdited ? (
        <ClaimTextField
          text={claim.text}
          number={box.number}
          area={box.content.textArea}
          isStale={claim !== box.claim}
          size={box.font.size}
          lineHeight={box.font.lineHeight}
          weight={box.font.weight}
        />
      ) : (
        <AnchorMark box={box} />
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
        app.select(box.claim.id);
        app.run('go-source');
      }}
    />
  );
}
