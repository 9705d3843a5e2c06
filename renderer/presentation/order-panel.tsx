import { Presentation as PresentIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { movePresentationStep, resetPresentationOrder, setLeftOut } from '../../argument/commands/presentation-order';
import { presentationOrder } from '../../argument/model/presentation-order';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import { placeOfPart } from './step-text';
import { PartsList } from './steps-list';
import './presentation.css';

const words = strings.telling;

/** The order in which the map is told, to be changed; what is changed goes into the map and can be undone. */
export function TellingPanel() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const parts = useMemo(() => presentationOrder(map), [map]);
  const [last, setLast] = useState<string | null>(null);
  // What is selected on the map is chosen here; what nobody sees there, such as a step that is told alone, is still chosen.
  const chosen = parts[placeOfPart(parts, selection)] ?? parts.find(({ key }) => key === last);
  const place = chosen ? parts.indexOf(chosen) : -1;

  const choose = (key: string) => {
    setLast(key);
    const part = parts.find((one) => one.key === key);
    const id = part?.claims[0] ?? part?.inference;
    if (id) app.reveal(id);
  };
  const tell = (by: -1 | 1) => {
    if (!chosen || !app.edit((now) => movePresentationStep(now, { part: chosen.key, by }))) return;
    app.notify(words.movedTo(place + by + 1, parts.length));
  };
  const toggle = () => {
    if (!chosen) return;
    const isLeftOut = !chosen.isLeftOut;
    if (app.edit((now) => setLeftOut(now, { part: chosen.key, isLeftOut })))
      app.notify(isLeftOut ? words.nowLeftOut : words.nowTold);
  };
  const present = (from: string | null) => app.setStudy({ kind: 'present', from });

  return (
    <section
      className="panel telling"
      data-region="telling"
      aria-label={words.title}
      onKeyDownCapture={(event) => {
        if (!(event.target as HTMLElement).closest('[role=listbox]')) return;
        const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
        if (by) tell(by);
        else if (event.key === 'Delete' || event.key === 'Backspace') toggle();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h2 className="panel-title">{words.title}</h2>
      <div className="details-body">
        <p>{words.intro}</p>
        <div className="ways">
          <Button
            variant="primary"
            isDisabled={parts.every(({ isLeftOut }) => isLeftOut)}
            onPress={() => present(null)}
          >
            <PresentIcon aria-hidden="true" size={18} />
            {words.present}
          </Button>
          <Button isDisabled={!chosen || chosen.isLeftOut} onPress={() => present(chosen?.key ?? null)}>
            {words.presentFrom}
          </Button>
        </div>
        <PartsList
          parts={parts}
          chosen={chosen?.key ?? null}
          onChoose={choose}
          onAction={(key) => {
            if (!parts.find((part) => part.key === key)?.isLeftOut) present(key);
          }}
        />
        <div className="ways">
          <Button isDisabled={place <= 0} onPress={() => tell(-1)}>
            {words.earlier}
          </Button>
          <Button isDisabled={place === -1 || place === parts.length - 1} onPress={() => tell(1)}>
            {words.later}
          </Button>
          <Button isDisabled={!chosen} onPress={toggle}>
            {chosen?.isLeftOut ? words.takeIn : words.leaveOut}
          </Button>
          <Button
            isDisabled={!map.telling}
            onPress={() => {
              if (app.edit((now) => resetPresentationOrder(now, { select: selection })))
                app.notify(words.nowStructured);
            }}
          >
            {words.asStructured}
          </Button>
        </div>
        <p className="facts-line">{words.keys}</p>
      </div>
    </section>
  );
}
