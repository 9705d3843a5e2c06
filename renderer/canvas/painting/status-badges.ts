import type { Theme } from '../../../argument/drawing/theme';
import type { Evaluation } from '../../../argument/evaluation/evaluate';
import type { EvaluationStatus } from '../../../argument/evaluation/status-rules';
import type { Box } from '../../../argument/layout/boxes/box';
import { cssFont } from '../../../argument/text/font';
import { messages } from '../../../messages/messages';
import { measureText } from '../../display/measure-text';
import type { Context2D } from './context-2d';
import type { Scene } from './scene';

const FONT = { size: 12, weight: 600, family: 'inter' } as const;
const HEIGHT = 18;
const ICON_WIDTH = 16;
/** Below this zoom the word is too small to read, so the icon stands alone. Sizes are px of the screen. */
const MIN_WORD_ZOOM = 0.6;
/** A box narrower than this has no room for a badge. */
const MIN_BOX_WIDTH = 18;
/** The most badges; more would only be noise. */
const MAX_BADGES = 1500;

/** Paints the status of every box in view: an icon, and a word where it can be read. */
export function paintStatusBadges(
  context: Context2D,
  scene: Scene,
  statuses: Evaluation,
  found: readonly number[],
  theme: Theme,
  zoom: number,
): void {
  if (found.length > MAX_BADGES) return;
  context.save();
  context.font = cssFont(FONT);
  context.setLineDash([]);
  for (const index of found) {
    const box = scene.layout.boxes[index] as Box;
    const status = statuses.get(box.claim.id);
    if (!status || box.width * zoom < MIN_BOX_WIDTH) continue;
    const word = zoom >= MIN_WORD_ZOOM ? messages.evaluation.marks[status] : '';
    // At most half the height of its box, as long as it can be seen.
    const scale = word ? 1 : Math.min(0.7 / zoom, Math.max(0.5 / zoom, (0.5 * box.height) / HEIGHT));
    const width = ICON_WIDTH + (word ? measureText(word, FONT) + 10 : 2);
    context.save();
    // At the end of the lower border, where no text is; the add buttons are at its beginning.
    const right = box.x + box.width + (word ? -6 : (width / 2) * scale);
    context.translate(right - width * scale, box.y + box.height - (word ? 7 : (HEIGHT / 2) * scale));
    context.scale(scale, scale);
    paintBadge(context, status, word, width, theme);
    context.restore();
  }
  context.restore();
}

function paintBadge(context: Context2D, status: EvaluationStatus, word: string, width: number, theme: Theme): void {
  const colours = {
    stands: { fill: theme.kinds.reason.pill, ink: theme.kinds.reason.word },
    falls: { fill: theme.kinds.objection.pill, ink: theme.kinds.objection.word },
    open: { fill: theme.box, ink: theme.soft },
  }[status];
  context.fillStyle = colours.fill;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.25;
  context.beginPath();
  context.roundRect(0, 0, width, HEIGHT, HEIGHT / 2);
  context.fill();
  context.stroke();
  context.lineWidth = 2;
  context.beginPath();
  if (status === 'stands') {
    context.moveTo(5.5, 9.5);
    context.lineTo(8, 12);
    context.lineTo(12.5, 6);
  } else if (status === 'falls') {
    context.moveTo(6, 6);
    context.lineTo(12, 12);
    context.moveTo(12, 6);
    context.lineTo(6, 12);
  } else {
    context.arc(9, 9, 3, 0, 2 * Math.PI);
  }
  context.stroke();
  if (!word) return;
  context.fillStyle = colours.ink;
  context.fillText(word, ICON_WIDTH + 1, 13.2);
}
