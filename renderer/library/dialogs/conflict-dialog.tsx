import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps } from '../../../argument/model/change';
import type { Id } from '../../../argument/model/claim';
import { changedInBoth, countChanges } from '../../../argument/model/count-changes';
import { indexOf } from '../../../argument/model/structure/map-index';
import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useApp, useAppState } from '../../store/use-app';
import { MapPreview } from '../map-preview';
import { saveMapCopy } from '../save-map-copy';

/** The most claims that are quoted. */
const MAX_QUOTED = 3;
const PREVIEW_SIZE = { width: 420, height: 280 } as const;

/**
 * The dialog for a file that was changed outside. It shows both contents, and keeps both whichever
 * the person chooses.
 */
export function ConflictDialog() {
  const app = useApp();
  const name = useAppState((state) => state.opened?.name ?? '');
  const mine = useAppState((state) => state.editor.map);
  const save = useAppState((state) => state.saveStatus);
  if (save.kind !== 'conflict') return null;
  const inBoth = changedInBoth(save.base, mine, save.theirs);
  return (
    <Dialog
      title={messages.conflict.title}
      wide
      buttons={
        <>
          <Button className="is-pushed-left" onPress={() => saveMapCopy(app)}>
            {messages.commands['save-copy'].label}
          </Button>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.later}</Button>
          <Button onPress={() => app.reload()}>{messages.conflict.reload}</Button>
          <Button variant="primary" onPress={() => app.saveAsCopy()}>
            {messages.conflict.keepCopy}
          </Button>
        </>
      }
    >
      <p>{messages.conflict.explain({ name })}</p>
      <p>{messages.conflict.safe}</p>
      {inBoth.length > 0 ? <p>{messages.conflict.inBoth({ claims: quoted(save.base, inBoth) })}</p> : null}
      <div className="map-previews">
        <MapPreview heading={messages.conflict.mine} note={changesOf(save.base, mine)} map={mine} size={PREVIEW_SIZE} />
        <MapPreview
          heading={messages.conflict.theirs}
          note={changesOf(save.base, save.theirs)}
          map={save.theirs}
          size={PREVIEW_SIZE}
        />
      </div>
    </Dialog>
  );
}

/** Returns what a version has changed, in words. */
function changesOf(base: ArgumentMap, version: ArgumentMap): string {
  const words = messages.conflict.changes;
  const { changed, added, removed, others } = countChanges(diffMaps(base, version));
  const parts = [
    changed > 0 ? words.changed({ claims: changed }) : '',
    added > 0 ? words.added({ claims: added }) : '',
    removed > 0 ? words.removed({ claims: removed }) : '',
    others ? words.others : '',
  ].filter(Boolean);
  const line = parts.length > 0 ? parts.join(', ') : words.none;
  return `${line.charAt(0).toLocaleUpperCase()}${line.slice(1)}`;
}

/** Returns the first of some claims as they are quoted in a sentence. */
function quoted(map: ArgumentMap, ids: readonly Id[]): string {
  const texts = ids.slice(0, MAX_QUOTED).flatMap((id) => indexOf(map).claims.get(id)?.text ?? []);
  return `${texts.map((title) => argumentMessages.quoted({ title })).join(', ')}${ids.length > MAX_QUOTED ? ' …' : ''}`;
}
