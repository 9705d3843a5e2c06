import type { Settings } from '../../contract/host';
import { LANGUAGES, matchLanguage } from '../../messages/locales';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { CheckboxField } from '../controls/checkbox';
import { Dialog } from '../controls/dialog';
import { FieldGroup, RadioChoice } from '../controls/radio-choice';
import { SelectField } from '../controls/select-field';
import { exportRequestFrom } from '../export/export-request';
import { useApp, useAppState } from '../store/use-app';

const words = strings.settings;

/** How the window looks and what its keys do. Each choice holds at once, and is kept. */
export function SettingsDialog() {
  const app = useApp();
  const settings = useAppState((state) => state.settings);
  const update = (change: Partial<Settings>) => void app.changeSettings(change);
  const picture = exportRequestFrom(settings.picture);
  const setPicture = (change: Settings['picture']) => update({ picture: { ...settings.picture, ...change } });
  const choices = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
    (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Dialog title={words.title}>
      <div className="dialog-body">
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
        <FieldGroup legend={words.keys}>
          <CheckboxField
            label={words.tabMoves}
            isSelected={settings.tabMoves === true}
            onChange={(tabMoves) => update({ tabMoves })}
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
          label={strings.export.format}
          value={picture.format}
          onChange={(format) => setPicture({ format })}
          options={choices(strings.export.formats)}
        />
        <RadioChoice
          label={strings.export.page}
          value={picture.page}
          onChange={(page) => setPicture({ page })}
          options={choices(strings.export.pages)}
        />
        <RadioChoice
          label={strings.export.theme}
          value={picture.theme}
          onChange={(theme) => setPicture({ theme })}
          options={choices(strings.export.themes)}
        />
        <div className="dialog-buttons">
          <Button variant="primary" onPress={() => app.showDialog(null)}>
            {strings.dialog.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
