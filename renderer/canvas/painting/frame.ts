import type { Theme } from '../../../argument/drawing/theme';
import type { Evaluation } from '../../../argument/evaluation/evaluate';
import type { Box } from '../../../argument/layout/box';
import type { Role } from '../../../argument/model/roles';
import type { Scene } from './scene';

/** A box that stands beside its place until the layout has one for it. */
export interface PendingBox {
  readonly box: Box;
  readonly role: Role | null;
}

/** What is painted besides the map itself. */
export interface CanvasFrame {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly selected: ReadonlySet<string>;
  readonly editedClaim: string | null;
  /** A box that is so new that the layout has no place for it yet. */
  readonly pendingBox: PendingBox | null;
  /** How every claim stands, while that is shown. */
  readonly statuses: Evaluation | null;
  /** The claims and steps that are not dimmed; null while nothing is. */
  readonly focusedIds: ReadonlySet<string> | null;
}
