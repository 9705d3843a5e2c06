import { createContext, type FormEvent, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

/** The parts that the dialogs of a window have in common; given by their surroundings. */
export const DialogContext = createContext<{
  /** Closes the dialog around a component. */
  readonly close: () => void;
  /** The messages of the window, to be heard in the dialog: all around it is silent. */
  readonly messages: ReactNode;
}>({ close: () => undefined, messages: null });

/** A point of the window, in px. */
interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** The distance of a dialog from the point that it does not cover, in px. */
const POINT_DISTANCE = 16;

const CONTROLS = 'a[href], button, input, select, summary, textarea, [tabindex]';

/**
 * A modal dialog: its content scrolls between the heading and the buttons, which are always in
 * view. Escape closes it.
 */
export function Dialog({
  title,
  wide = false,
  tall = false,
  buttons,
  onSubmit,
  onClose,
  awayFrom,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** True for a dialog that keeps its height, whatever is in it. */
  readonly tall?: boolean;
  readonly buttons?: ReactNode;
  /** Makes the dialog a form; one of its buttons submits it. */
  readonly onSubmit?: () => void;
  /** Replaces the default of closing all dialogs, for a dialog over another one. */
  readonly onClose?: () => void;
  /** A point of the window that the dialog does not cover if there is room for it elsewhere, in px. */
  readonly awayFrom?: WindowPoint | undefined;
  readonly children: ReactNode;
}) {
  const { close, messages } = useContext(DialogContext);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (awayFrom && frame.current) moveAwayFrom(frame.current, awayFrom);
  }, [awayFrom]);
  const content = (
    <>
      <DialogBody>{children}</DialogBody>
      {buttons ? <div className={`dialog-buttons ${styles.buttons}`}>{buttons}</div> : null}
    </>
  );
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
      <Modal ref={frame} className={`${styles.frame}${wide ? ` ${styles.wide}` : ''}${tall ? ` ${styles.tall}` : ''}`}>
        <AriaDialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {messages}
          {onSubmit ? (
            <Form
              className={styles.content}
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {content}
            </Form>
          ) : (
            <div className={styles.content}>{content}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Moves an element by the least that takes it from a point, if there is room for it in the window. */
function moveAwayFrom(element: HTMLElement, { x, y }: WindowPoint): void {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (x < left - POINT_DISTANCE || x > right + POINT_DISTANCE) return;
  if (y < top - POINT_DISTANCE || y > bottom + POINT_DISTANCE) return;
  const moves = [
    { x: x - POINT_DISTANCE - right, y: 0 },
    { x: x + POINT_DISTANCE - left, y: 0 },
    { x: 0, y: y - POINT_DISTANCE - bottom },
    { x: 0, y: y + POINT_DISTANCE - top },
  ].filter(
    (by) =>
      left + by.x >= 0 &&
      top + by.y >= 0 &&
      right + by.x <= document.documentElement.clientWidth &&
      bottom + by.y <= document.documentElement.clientHeight,
  );
  const [least] = moves.sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y));
  if (least) element.style.translate = `${least.x}px ${least.y}px`;
}

/** The content of a dialog. It shows an edge above and below where there is more to scroll to. */
function DialogBody({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ above: false, below: false });
  const [isReading, setIsReading] = useState(false);
  useLayoutEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const side = target === top.current ? 'above' : 'below';
          setMore((now) => (now[side] === !isIntersecting ? now : { ...now, [side]: !isIntersecting }));
        }
        setIsReading(!body.current?.querySelector(CONTROLS));
      },
      { root: body.current },
    );
    for (const { current } of [top, end]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  // Without a control in it, the keyboard scrolls it only if it can have the focus itself.
  const isFocusable = isReading && (more.above || more.below);
  return (
    <div
      className={styles.scroller}
      data-more-above={more.above || undefined}
      data-more-below={more.below || undefined}
    >
      <div ref={body} className={styles.body} tabIndex={isFocusable ? 0 : undefined}>
        <div ref={top} />
        <div className="dialog-body">{children}</div>
        <div ref={end} />
      </div>
    </div>
  );
}
