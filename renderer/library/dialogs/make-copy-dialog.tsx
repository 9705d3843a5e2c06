import { type KeyboardEvent, useState } from 'react';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { isComposing } from '../../controls/is-composing';
import { TextField } from '../../controls/text-field';
import type { TextDraft } from '../../store/slices/ui-slice';
import { useApp, useAppState } from '../../store/use-app';

/**
 * The dialog that makes a copy of a template: it asks for the student and the class, saves the copy
 * in the library and applies the edit that opened the dialog. What was typed into a box stands in the dialog, and
 * typing goes on there.
 */
export function MakeCopyDialog({ draft }: { readonly draft: TextDraft | undefined }) {
  const app = useApp();
  const settings = useAppState((state) => state.settings);
  const title = useAppState((state) => state.editor.map.title);
  const template = useAppState((state) => state.editor.map.template === true);
  const [student, setStudent] = useState(settings.student ?? '');
  const [className, setClassName] = useState(settings.class ?? '');
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      title={messages.makeCopy.title}
      onSubmit={async () => {
        setBusy(true);
        const made = await app.makeCopy(student, className);
        if (!made) setBusy(false);
      }}
      buttons={
        <>
          {template ? (
            <Button variant="quiet" className="is-pushed-left" onPress={() => app.editTemplate()}>
              {messages.makeCopy.editTemplate}
            </Button>
          ) : null}
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.cancel}</Button>
          <Button type="submit" variant="primary" isDisabled={busy}>
            {messages.makeCopy.title}
          </Button>
        </>
      }
    >
      <p>{messages.makeCopy.explain({ title })}</p>
      {draft ? (
        <TextField
          label={messages.makeCopy.draft}
          value={draft.text}
          onChange={(text) => app.setDraft(text)}
          multiline
          areaRef={moveCaretToEnd}
          onKeyDown={focusNextOnEnter}
          autoFocus
        />
      ) : null}
      <TextField
        label={messages.makeCopy.student}
        help={messages.makeCopy.studentHelp}
        value={student}
        onChange={setStudent}
        maxLength={80}
        autoFocus={draft === undefined}
      />
      <TextField label={messages.makeCopy.class} value={className} onChange={setClassName} maxLength={80} />
    </Dialog>
  );
}

function moveCaretToEnd(field: HTMLTextAreaElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** Goes on to the name, as Enter ends the writing in a box. */
function focusNextOnEnter(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
  event.preventDefault();
  if (target instanceof HTMLTextAreaElement) target.form?.querySelector('input')?.focus();
}
