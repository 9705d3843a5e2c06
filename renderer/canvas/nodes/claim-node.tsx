import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Box } from '../../../argument/layout/boxes/box';
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
};

/** A box as a React Flow node, with its position and size given. */
export type ClaimNodeType = Node<ClaimNodeData, 'claim'>;

/** The add buttons of a root. A root is no premise, so it can have no co-premise. */
const ROOT_ADD_COMMANDS = ['add-reason', 'add-objection'] as const;
const ADD_COMMANDS = [...ROOT_ADD_COMMANDS, 'add-co-premise'] as const;

/** The interactive part of a box over its drawing: the accessible description and, unless it is edited, the buttons. */
export const ClaimNode = memo(function ClaimNode({ data }: NodeProps<ClaimNodeType>) {
  const { description, box, isRoot, isEdited } = data;
  return (
    <div className="claim-node">
      <span className="visually-hidden">{description}</span>
      {isEdited ? null : (
        <>
          <AnchorMark box={box} />
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
