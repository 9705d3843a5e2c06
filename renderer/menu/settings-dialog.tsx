import type { Settings } from '../../contract/settings';
import { LANGUAGES, matchLanguage } from '../../messages/locales';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { CheckboxField } from '../controls/checkbox';
import { Dialog } from '../controls/dialog';
import { FieldGroup, RadioChoice } from '../controls/radio-choice';
import { SelectField } from '../controls/select-field';
import { exportRequestFrom } from '../export/export-request';
import { useApp, useAppState } from '../store/use-app';

const words = messages.settings;

/** The dialog with the settings. Each choice applies at once and is stored. */
export function SettingsDialog() {
  const app = useApp();
  const settings = useAppState((state) => state.settings);
  const update = (change: Partial<Settings>) => void app.changeSettings(change);
  const picture = exportRequestFrom(settings.picture);
  const setPicture = (change: Settings['picture']) => update({ picture: { ...settings.picture, ...change } });
  const choices = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
    (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Dialog
      title={words.title}
      buttons={
        <Button variant="primary" onPress={() => app.showDialog(null)}>
          {messages.dialog.close}
        </Button>
      }
    >
      <RadioChoice
        label={words.theme}
        value={settings.theme}
        onChange={(theme) => update({ theme })}
        options={choices(words.themes)}
      />
      <RadioChoice
        label={words.textSize}
        value={settings.textSize ?? 'normal'}
        onChange={(textSize) => update({ textSize })}
        options={choices(words.textSizes)}
      />
      <RadioChoice
        label={words.animation}
        value={settings.animation ?? 'system'}
        onChange={(animation) => update({ animation })}
        options={choices(words.animations)}
      />
      <RadioChoice
        label={words.letters}
        value={settings.letters ?? 'commands'}
        onChange={(letters) => update({ letters })}
        options={choices(words.lettersChoices)}
      />
      <FieldGroup legend={words.keys}>
        <CheckboxField
          label={words.tabMoves}
          isSelected={settings.tabMoves === true}
          onChange={(tabMoves) => update({ tabMoves })}
        />
        <Button onPress={() => app.run('change-keys')}>{messages.commands['change-keys'].label}</Button>
      </FieldGroup>
      <FieldGroup legend={words.pointer}>
        <CheckboxField
          label={words.wheelZooms}
          isSelected={settings.wheelZooms === true}
          onChange={(wheelZooms) => update({ wheelZooms })}
        />
      </FieldGroup>
      <FieldGroup legend={words.undo}>
        <CheckboxField
          label={words.forgetsUndo}
          isSelected={settings.forgetsUndo === true}
          onChange={(forgetsUndo) => update({ forgetsUndo })}
        />
      </FieldGroup>
      <SelectField
        label={words.language}
        value={matchLanguage(settings.language ?? '') ?? ''}
        options={[['', words.systemLanguage], ...Object.entries(LANGUAGES)]}
        onChange={(language) => update({ language })}
      />
      <h3 className="dialog-heading">{words.picture}</h3>
      <p className="field-help">{words.pictureHelp}</p>
      <RadioChoice
        label={messages.export.format}
        value={picture.format}
        onChange={(format) => setPicture({ format })}
        options={choices(messages.export.formats)}
      />
      <RadioChoice
        label={messages.export.page}
        value={picture.page}
        onChange={(page) => setPicture({ page })}
        options={choices(messages.export.pages)}
      />
      <RadioChoice
        label={messages.export.theme}
        value={picture.theme}
        onChange={(theme) => setPicture({ theme })}
        options={choices(messages.export.themes)}
      />
    </Dialog>
  );
}
