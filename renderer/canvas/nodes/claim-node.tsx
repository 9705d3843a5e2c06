import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Point } from '../../../argument/layout/geometry';
import { sourceMark } from '../../../argument/model/claim';
import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import { useApp } from '../../store/use-app';

/** The data of a box on the canvas. */
export type ClaimNodeData = {
  /** The accessible description of the box. */
  readonly description: string;
  readonly box: Box;
  readonly isRoot: boolean;
  readonly isEdited: boolean;
  /** The middle of the fold mark from the corner of the box; null if nothing answers the claim. */
  readonly foldMark: Point | null;
};

/** A box as a React Flow node, with its position and size given. */
export type ClaimNodeType = Node<ClaimNodeData, 'claim'>;

/** The add buttons of a root. A root is no premise, so it can have no co-premise. */
const ROOT_ADD_COMMANDS = ['add-reason', 'add-objection'] as const;
const ADD_COMMANDS = [...ROOT_ADD_COMMANDS, 'add-co-premise'] as const;

/** The interactive part of a box over its drawing: the accessible description and, unless it is edited, the buttons. */
export const ClaimNode = memo(function ClaimNode({ data }: NodeProps<ClaimNodeType>) {
  const { description, box, isRoot, isEdited, foldMark } = data;
  return (
    <div className="claim-node">
      <span className="visually-hidden">{description}</span>
      {isEdited ? null : (
        <>
          <AnchorMark box={box} />
          {foldMark ? <FoldMark box={box} at={foldMark} /> : null}
          <AddButtons claim={box.claim.id} isRoot={isRoot} />
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
        app.select(box.claim.id);
        app.run('go-source');
      }}
    />
  );
}

/** The target of the painted fold mark; the keyboard folds with Space, and the description says what is hidden. */
function FoldMark({ box: { claim, hidden }, at: [x, y] }: { readonly box: Box; readonly at: Point }) {
  const app = useApp();
  return (
    <button
      type="button"
      className="fold-mark nodrag nopan"
      style={{ left: x, top: y }}
      tabIndex={-1}
      aria-hidden="true"
      title={hidden ? messages.canvas.expand(hidden) : messages.canvas.collapse}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        app.select(claim.id);
        app.run('toggle-fold');
        app.view.current?.focus();
      }}
    />
  );
}

function AddButtons({ claim, isRoot }: { readonly claim: string; readonly isRoot: boolean }) {
  const app = useApp();
  return (
    <div className="add-buttons nodrag nopan" aria-hidden="true">
      {(isRoot ? ROOT_ADD_COMMANDS : ADD_COMMANDS).map((id) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          title={messages.commands[id].hint}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            app.select(claim);
            if (app.isEnabled(id)) app.setTabAddsReason(true);
            app.run(id);
          }}
        >
          {id === 'add-co-premise'
            ? argumentMessages.box.and
            : argumentMessages.steps[id === 'add-reason' ? 'reason' : 'objection']}
        </button>
      ))}
    </div>
  );
}
