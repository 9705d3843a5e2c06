import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Box } from '../../../argument/layout/box';
import { type Claim, sourceMark } from '../../../argument/model/claim';
import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import { canRun, runCommand } from '../../commands/run-command';
import { useApp } from '../../store/use-app';
import { ClaimTextField } from './claim-text-field';

/** What a box on the canvas is made from. */
export type ClaimNodeData = {
  /** What is read aloud in place of the drawing. */
  readonly description: string;
  /** The claim as it is; its box may be a moment behind. */
  readonly claim: Claim;
  readonly box: Box;
  readonly isRoot: boolean;
  readonly isEdited: boolean;
};

/** A box of the canvas as React Flow holds it: finished, with its place and size. */
export type ClaimNodeType = Node<ClaimNodeData, 'claim'>;

/** A box at the top is no premise of a step, so nothing can work together with it. */
const ROOT_ADD_COMMANDS = ['add-reason', 'add-objection'] as const;
const ADD_COMMANDS = [...ROOT_ADD_COMMANDS, 'add-co-premise'] as const;

/**
 * What a box is besides the drawing below it: what is read aloud, its text field while it is written, and the three verbs
 * at hand.
 */
export const ClaimNode = memo(function ClaimNode({ data }: NodeProps<ClaimNodeType>) {
  const { description, claim, box, isRoot, isEdited } = data;
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
        <>
          <AnchorMark box={box} />
          <AddButtons claim={claim.id} isRoot={isRoot} />
        </>
      )}
    </div>
  );
});

/** The source mark can be clicked: it shows its paragraph. By key it is the command of the same name. */
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
        runCommand(app, 'go-source');
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
            if (canRun(app, id)) app.setTabAddsReason(true);
            runCommand(app, id);
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
