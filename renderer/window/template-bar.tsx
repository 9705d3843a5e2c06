import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import './bar.css';

/** The bar that says the map is a template, and offers to make a copy. */
export function TemplateBar() {
  const app = useApp();
  const template = useAppState((state) => state.opened !== null && state.editor.map.template === true);
  const editsTemplate = useAppState((state) => state.isEditingTemplate);
  if (!template) return null;
  return (
    <section className="bar" aria-label={messages.makeCopy.bar}>
      <p>{editsTemplate ? messages.makeCopy.editingTemplate : messages.makeCopy.isTemplate}</p>
      {editsTemplate ? null : (
        <Button variant="primary" onPress={() => app.showDialog({ kind: 'make-copy' })}>
          {messages.commands['make-copy'].label}
        </Button>
      )}
    </section>
  );
}
