import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApp } from '../store/use-app';

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
  const app = useApp();
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (open) return;
        if (onClose) return onClose();
        app.show(null);
        app.refocus();
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
