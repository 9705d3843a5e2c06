import type { Letters } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { keyOf } from '../display/key-label';
import { useApp } from '../store/use-app';

const words = messages.lettersTold;

/** The dialog that tells those who know the keys of an earlier version, once, that letters can write. */
export function LettersToldDialog() {
  const app = useApp();
  const choose = (letters: Letters) => {
    void app.changeSettings({ letters });
    app.closeDialog();
  };
  return (
    <Dialog
      title={words.title}
      onClose={() => choose('commands')}
      buttons={
        <>
          <Button onPress={() => choose('write')}>{words.write}</Button>
          <Button variant="primary" autoFocus onPress={() => choose('commands')}>
            {words.keep}
          </Button>
        </>
      }
    >
      <p>{words.intro}</p>
      <p>{words.changes({ leader: keyOf('leader', app.getState()) })}</p>
      <p>{words.kept}</p>
    </Dialog>
  );
}
