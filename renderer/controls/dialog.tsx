import { createContext, type ReactNode, useContext } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** Closes the dialog around a component; given by what shows the dialogs of the window. */
export const CloseDialogContext = createContext<() => void>(() => undefined);

/** A dialog over the window: a heading, what is in it, and its buttons in a row. Escape closes it. */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** For a dialog over another one: what closes it, instead of leaving dialogs altogether. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const close = useContext(CloseDialogContext);
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (open) return;
        if (onClose) onClose();
        else close();
      }}
    >
      <Modal className={`dialog-frame${wide ? ' is-wide' : ''}`}>
        <AriaDialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
