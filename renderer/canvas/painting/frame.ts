import type { Theme } from '../../../argument/drawing/theme';
import type { Evaluation } from '../../../argument/evaluation/evaluate';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Role } from '../../../argument/model/structure/roles';
import type { Scene } from './scene';

/** A box that stands beside its place until the layout has one for it. */
export interface PendingBox {
  readonly box: Box;
  readonly role: Role | null;
}

/** The input of a frame: the scene, and what is painted over it. */
export interface CanvasFrame {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly selected: ReadonlySet<string>;
  readonly editedClaim: string | null;
  /** A box that is so new that the layout has no place for it yet. */
  readonly pendingBox: PendingBox | null;
  /** The status of every claim, while it is shown. */
  readonly statuses: Evaluation | null;
  /** The claims and steps that are not dimmed; null while nothing is. */
  readonly focusedIds: ReadonlySet<string> | null;
}
