import { useId } from 'react';
import type { ExternalLink } from '../../contract/external-link';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { useApp } from '../store/use-app';
import { openLink } from './open-link';

const words = messages.links;

/** The dialog that shows the address of a link, its host above all, before it opens. */
export function LinkDialog({ link, onClose }: { readonly link: ExternalLink; readonly onClose: () => void }) {
  const app = useApp();
  const { kind, destination, prefix, suffix } = link;
  const goesTo = useId();
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{messages.dialog.cancel}</Button>
          <Button
            variant="primary"
            autoFocus
            aria-describedby={goesTo}
            onPress={() => {
              onClose();
              void openLink(app, link);
            }}
          >
            {kind === 'web' ? words.open : words.write}
          </Button>
        </>
      }
    >
      <p id={goesTo}>{kind === 'web' ? words.inBrowser({ place: destination }) : words.mail({ place: destination })}</p>
      <p className="link-address" dir="ltr">
        {prefix}
        <strong>{destination}</strong>
        {suffix}
      </p>
      {link.isPunycode ? <p className="link-warning">{words.foreignLetters}</p> : null}
      <p className="field-help">{words.fromTheMap}</p>
    </Dialog>
  );
}
