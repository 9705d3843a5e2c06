import { GripVertical } from 'lucide-react';
import { collapseSpaces } from '../../../argument/model/one-line';
import { COMMANDS, type CommandId } from '../../../contract/command-table';
import { shortcutLabel } from '../../../contract/keys';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { isMac } from '../../display/platform';
import { useApp, useAppState } from '../../store/use-app';
import { passageDisabledReason } from './passage-actions';
import { PASSAGE_MIME_TYPE } from './passage-drag';
import { RewordField } from './reword-field';
import { shortened } from './shortened';

const words = messages.sources;

const PASSAGE_USES = ['claim', 'reason', 'objection', 'place'] as const;

/**
 * The selected passage and the buttons that make a claim of it. They stand below the text, which
 * does not move when they appear.
 */
export function PassageTools({ text }: { readonly text: string }) {
  const passage = useAppState((state) => state.selectedPassage);
  const hasTarget = useAppState(({ editor }) => editor.selection !== null);
  const chosen = passage ? collapseSpaces(text.slice(passage.start, passage.end)) : '';
  const short = shortened(chosen);
  return (
    <div className="article-tools">
      {chosen === '' ? (
        <p className="field-help">{words.chosenNone}</p>
      ) : (
        <>
          {/*
           * biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do by key what
           * dragging does.
           */}
          <div
            className="passage-chosen"
            draggable
            title={words.dragHint}
            onDragStart={({ dataTransfer }) => {
              dataTransfer.setData(PASSAGE_MIME_TYPE, chosen);
              dataTransfer.effectAllowed = 'copy';
            }}
          >
            <GripVertical size="1em" aria-hidden="true" />
            <q>{short}</q>
          </div>
          <div className="button-row" role="toolbar" aria-label={words.actions}>
            {PASSAGE_USES.map((use) => (
              <PassageButton key={use} use={use} />
            ))}
          </div>
          <RewordField />
          {hasTarget ? null : <p className="field-help">{words.noTarget}</p>}
        </>
      )}
      <span className="visually-hidden" aria-live="polite">
        {chosen === '' ? '' : `${words.chosen}: ${short}`}
      </span>
    </div>
  );
}

function PassageButton({ use }: { readonly use: (typeof PASSAGE_USES)[number] }) {
  const app = useApp();
  const id: CommandId = `passage-${use}`;
  const isEnabled = useAppState(() => app.isEnabled(id));
  const reason = useAppState((state) => passageDisabledReason(state, use));
  const key = COMMANDS.find((command) => command.id === id)?.keys[0] ?? '';
  return (
    <Button
      isDisabled={!isEnabled}
      onPress={() => app.run(id)}
      hint={
        <>
          {reason ?? messages.commands[id].hint}
          <kbd>{shortcutLabel(key, isMac)}</kbd>
        </>
      }
    >
      {words.labels[use]}{' '}
      <span className="key-hint" aria-hidden="true">
        {shortcutLabel(key, isMac)}
      </span>
    </Button>
  );
}
