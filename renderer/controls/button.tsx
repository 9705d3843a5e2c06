import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps,
  composeRenderProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './button.module.css';

/** A button of the window. With `hint`, what it does and its key come up when it is pointed at or focused. */
export function Button({
  variant = 'plain',
  hint,
  className,
  ...props
}: ButtonProps & {
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly hint?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  const button = (
    <AriaButton
      {...props}
      className={composeRenderProps(className, (own) => `${styles.button} ${styles[variant]}${own ? ` ${own}` : ''}`)}
    />
  );
  if (!hint) return button;
  return (
    <TooltipTrigger delay={600}>
      {button}
      <Tooltip className={styles.tooltip} offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
