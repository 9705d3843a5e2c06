import { Presentation as PresentIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  movePresentationStep,
  resetPresentationOrder,
  setLeftOut,
} from '../../argument/commands/map/presentation-order';
import { presentationOrder } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import { OrderList } from './order-list';
import { stepIndexOf } from './step-text';
import './presentation.css';

const words = messages.presentation;

/** The panel that changes the presentation order. Changes are edits of the map and can be undone. */
export function OrderPanel() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const steps = useMemo(() => presentationOrder(map), [map]);
  const [lastChosen, setLastChosen] = useState<string | null>(null);
  // The step of the selected item is chosen here; a step without an item on the map, such as an
  // inference presented alone, stays chosen.
  const chosen = steps[stepIndexOf(steps, selection)] ?? steps.find(({ key }) => key === lastChosen);

  const choose = (key: string) => {
    setLastChosen(key);
    const step = steps.find((one) => one.key === key);
    const id = step?.claims[0] ?? step?.inference;
    if (id) app.reveal(id);
  };
  const move = (part: string, by: number) => {
    const at = steps.findIndex(({ key }) => key === part) + by + 1;
    if (app.edit((now) => movePresentationStep(now, { part, by })))
      app.notify(words.movedTo({ at, all: steps.length }));
  };
  const toggle = (part: string) => {
    const isLeftOut = !steps.find(({ key }) => key === part)?.isLeftOut;
    if (app.edit((now) => setLeftOut(now, { part, isLeftOut })))
      app.notify(isLeftOut ? words.nowLeftOut : words.nowTold);
  };
  const present = (from: string | null) => app.setMode({ kind: 'present', from });

  return (
    <div
      className="panel order-panel"
      onKeyDownCapture={(event) => {
        if (!chosen || !(event.target as HTMLElement).matches('[role=row]')) return;
        const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
        if (by) move(chosen.key, by);
        else if (event.key === 'Delete' || event.key === 'Backspace') toggle(chosen.key);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h2 className="visually-hidden">{messages.commands.telling.label}</h2>
      <div className="panel-body">
        <p>{words.intro}</p>
        <div className="button-row">
          <Button
            variant="primary"
            isDisabled={steps.every(({ isLeftOut }) => isLeftOut)}
            onPress={() => present(null)}
          >
            <PresentIcon aria-hidden="true" size={18} />
            {words.present}
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
        <OrderList
          steps={steps}
          chosen={chosen?.key ?? null}
          onChoose={choose}
          onAction={(key) => {
            if (!steps.find((step) => step.key === key)?.isLeftOut) present(key);
          }}
          onMove={move}
          onToggle={toggle}
        />
        <p className="fact-line order-keys">{words.keys}</p>
      </div>
    </div>
  );
}
