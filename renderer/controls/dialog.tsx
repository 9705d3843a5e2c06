import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApp } from '../store/use-app';

/** A modal dialog with a heading, its content and a row of buttons. Escape closes it. */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** Replaces the default of closing all dialogs, for a dialog over another one. */
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
        app.showDialog(null);
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
