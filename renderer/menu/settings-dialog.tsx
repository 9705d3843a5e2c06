import type { Settings } from '../../contract/host';
import { LANGUAGES, matchLanguage } from '../../messages/locales';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { Tick } from '../controls/checkbox';
import { Dialog } from '../controls/dialog';
import { Choice } from '../controls/radio-choice';
import { SelectField } from '../controls/select-field';
import { wantedFrom } from '../export/export-request';
import { useApp, useAppState } from '../store/use-app';

const words = strings.settings;

/** How the window looks and what its keys do. Each choice holds at once, and is kept. */
export function SettingsDialog() {
  const app = useApp();
  const settings = useAppState((state) => state.settings);
  const set = (change: Partial<Settings>) => void app.changeSettings(change);
  const picture = wantedFrom(settings.picture);
  const setPicture = (change: Settings['picture']) => set({ picture: { ...settings.picture, ...change } });
  const choices = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
    (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Dialog title={words.title}>
      <div className="dialog-body">
        <Choice
          label={words.theme}
          value={settings.theme}
          onChange={(theme) => set({ theme })}
          options={choices(words.themes)}
        />
        <Choice
          label={words.textSize}
          value={settings.textSize ?? 'normal'}
          onChange={(textSize) => set({ textSize })}
          options={choices(words.textSizes)}
        />
        <Choice
          label={words.animation}
          value={settings.animation ?? 'system'}
          onChange={(animation) => set({ animation })}
          options={choices(words.animations)}
        />
        <fieldset className="choice">
          <legend>{words.keys}</legend>
          <Tick
            label={words.tabMoves}
            isSelected={settings.tabMoves === true}
            onChange={(tabMoves) => set({ tabMoves })}
          />
        </fieldset>
        <SelectField
          label={words.language}
          value={matchLanguage(settings.language ?? '') ?? ''}
          options={[['', words.systemLanguage], ...Object.entries(LANGUAGES)]}
          onChange={(language) => set({ language })}
        />
        <h3 className="dialog-heading">{words.picture}</h3>
        <p className="field-help">{words.pictureHelp}</p>
        <Choice
          label={strings.export.format}
          value={picture.format}
          onChange={(format) => setPicture({ format })}
          options={choices(strings.export.formats)}
        />
        <Choice
          label={strings.export.page}
          value={picture.page}
          onChange={(page) => setPicture({ page })}
          options={choices(strings.export.pages)}
        />
        <Choice
          label={strings.export.theme}
          value={picture.theme}
          onChange={(theme) => setPicture({ theme })}
          options={choices(strings.export.themes)}
        />
        <div className="dialog-buttons">
          <Button variant="primary" onPress={() => app.show(null)}>
            {strings.dialog.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
