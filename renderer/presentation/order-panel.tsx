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
import { stepIndexOf } from './step-text';
import { StepsList } from './steps-list';
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
  const index = chosen ? steps.indexOf(chosen) : -1;

  const choose = (key: string) => {
    setLastChosen(key);
    const step = steps.find((one) => one.key === key);
    const id = step?.claims[0] ?? step?.inference;
    if (id) app.reveal(id);
  };
  const moveChosen = (by: -1 | 1) => {
    if (!chosen || !app.edit((now) => movePresentationStep(now, { part: chosen.key, by }))) return;
    app.notify(words.movedTo({ at: index + by + 1, all: steps.length }));
  };
  const toggleLeftOut = () => {
    if (!chosen) return;
    const isLeftOut = !chosen.isLeftOut;
    if (app.edit((now) => setLeftOut(now, { part: chosen.key, isLeftOut })))
      app.notify(isLeftOut ? words.nowLeftOut : words.nowTold);
  };
  const present = (from: string | null) => app.setMode({ kind: 'present', from });

  return (
    <div
      className="panel order-panel"
      onKeyDownCapture={(event) => {
        if (!(event.target as HTMLElement).closest('[role=listbox]')) return;
        const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
        if (by) moveChosen(by);
        else if (event.key === 'Delete' || event.key === 'Backspace') toggleLeftOut();
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
          <Button isDisabled={!chosen || chosen.isLeftOut} onPress={() => present(chosen?.key ?? null)}>
            {words.presentFrom}
          </Button>
        </div>
        <StepsList
          steps={steps}
          chosen={chosen?.key ?? null}
          onChoose={choose}
          onAction={(key) => {
            if (!steps.find((step) => step.key === key)?.isLeftOut) present(key);
          }}
        />
        <div className="button-row">
          <Button isDisabled={index <= 0} onPress={() => moveChosen(-1)}>
            {words.earlier}
          </Button>
          <Button isDisabled={index === -1 || index === steps.length - 1} onPress={() => moveChosen(1)}>
            {words.later}
          </Button>
          <Button isDisabled={!chosen} onPress={toggleLeftOut}>
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
        <p className="fact-line">{words.keys}</p>
      </div>
    </div>
  );
}
