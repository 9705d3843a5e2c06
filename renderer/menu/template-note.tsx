import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';

/** A note in the toolbar that the map is a template, with a button that makes a copy. */
export function TemplateNote() {
  const app = useApp();
  const template = useAppState((state) => state.opened !== null && state.editor.map.template === true);
  const editsTemplate = useAppState((state) => state.isEditingTemplate);
  if (!template) return null;
  const text = editsTemplate ? messages.makeCopy.editingTemplate : messages.makeCopy.isTemplate;
  return (
    <section className="template-note" aria-label={messages.makeCopy.bar}>
      <p title={text}>{text}</p>
      {editsTemplate ? null : (
        <Button variant="plain" onPress={() => app.showDialog({ kind: 'make-copy' })}>
          {messages.commands['make-copy'].label}
        </Button>
      )}
    </section>
  );
}
