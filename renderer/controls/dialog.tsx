import { createContext, type ReactNode, useContext } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

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
      className={styles.overlay}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (open) return;
        if (onClose) onClose();
        else close();
      }}
    >
      <Modal className={`${styles.frame}${wide ? ` ${styles.wide}` : ''}`}>
        <AriaDialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
