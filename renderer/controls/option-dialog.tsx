import type { ReactNode } from 'react';
import { messages } from '../../messages/messages';
import { Button } from './button';
import { Dialog } from './dialog';

/** One of the options of an {@link OptionDialog}. */
export interface DialogOption {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly choose: () => void;
}

/** A dialog that asks for one of several options, the first of them focused. */
export function OptionDialog({
  title,
  question,
  options,
  awayFrom,
  onCancel,
}: {
  readonly title: string;
  readonly question: ReactNode;
  readonly options: readonly DialogOption[];
  /** The point of a press that must not fall on an option if it comes again, in px of the window. */
  readonly awayFrom?: { readonly x: number; readonly y: number };
  readonly onCancel: () => void;
}) {
  return (
    <Dialog title={title} awayFrom={awayFrom} buttons={<Button onPress={onCancel}>{messages.dialog.cancel}</Button>}>
      <p>{question}</p>
      <div className="stacked-buttons">
        {options.map(({ label, isDisabled = false, choose }, index) => (
          <Button
            key={label}
            variant={index === 0 ? 'primary' : 'plain'}
            autoFocus={index === 0}
            isDisabled={isDisabled}
            onPress={choose}
          >
            {label}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
