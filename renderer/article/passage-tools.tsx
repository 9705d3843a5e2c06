import { GripVertical } from 'lucide-react';
import { COMMANDS, type CommandId, shortcutLabel } from '../../contract/command-table';
import { strings } from '../../messages/messages';
import { whyNotUsed } from '../commands/article-commands';
import { canRun, runCommand } from '../commands/run-command';
import { Button } from '../controls/button';
import { isMac } from '../display/platform';
import { useApp, useAppState } from '../store/use-app';

const words = strings.sources;

/** What a passage is called while it is dragged. */
export const PASSAGE_TYPE = 'application/x-counterpoint-passage';

const USES = ['claim', 'reason', 'objection', 'place'] as const;
const LONGEST = 90;

/** What is chosen in the text, and what can be made of it: below the text, which does not move when they come. */
export function PassageTools({ text }: { readonly text: string }) {
  const passage = useAppState((state) => state.passage);
  const hasTarget = useAppState(({ editor }) => editor.selection !== null);
  const chosen = passage ? text.slice(passage.start, passage.end).replace(/\s+/g, ' ').trim() : '';
  const short = chosen.length > LONGEST ? `${chosen.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : chosen;
  return (
    <div className="article-tools">
      {chosen === '' ? (
        <p className="field-help">{words.chosenNone}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do by key what dragging does. */}
          <div
            className="passage-chosen"
            draggable
            title={words.dragHint}
            onDragStart={({ dataTransfer }) => {
              dataTransfer.setData(PASSAGE_TYPE, chosen);
              dataTransfer.effectAllowed = 'copy';
            }}
          >
            <GripVertical size="1em" aria-hidden="true" />
            <q>{short}</q>
          </div>
          <div className="ways" role="toolbar" aria-label={words.actions}>
            {USES.map((use) => (
              <UseButton key={use} use={use} />
            ))}
          </div>
          {hasTarget ? null : <p className="field-help">{words.noTarget}</p>}
        </>
      )}
      <span className="spoken" aria-live="polite">
        {chosen === '' ? '' : `${words.chosen}: ${short}`}
      </span>
    </div>
  );
}

function UseButton({ use }: { readonly use: (typeof USES)[number] }) {
  const app = useApp();
  const id: CommandId = `passage-${use}`;
  const can = useAppState(() => canRun(app, id));
  const why = useAppState((state) => whyNotUsed(state, use));
  const key = COMMANDS.find((command) => command.id === id)?.keys[0] ?? '';
  return (
    <Button
      isDisabled={!can}
      onPress={() => runCommand(app, id)}
      hint={
        <>
          {why ?? strings.commands[id].hint}
          <kbd>{shortcutLabel(key, isMac)}</kbd>
        </>
      }
    >
      {words.labels[use]}{' '}
      <span className="key" aria-hidden="true">
        {shortcutLabel(key, isMac)}
      </span>
    </Button>
  );
}
