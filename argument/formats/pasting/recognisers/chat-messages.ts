import { type Line, linesOf } from '../lines/line';

/** A message of a chat. */
export interface ChatMessage {
  /** Its text, with its line breaks; without the time. */
  readonly text: string;
  /** Undefined where the program itself says something. */
  readonly sender?: string;
}

const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?`;
const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
/** The time before a message: "[12/05/2023, 10:15:22]", "[10:15, 12/05/2023]", "12/05/2023, 10:15 -". */
const STAMP = new RegExp(
  String.raw`^[\u200e\u200f]*(?:\[(?:${DATE},?\s${TIME}|${TIME},\s${DATE})\]|${DATE},?\s${TIME}\s[-–])\s+`,
  'i',
);
const SENDER = /^(?:~\s?)?([^:\s][^:]{0,39}):\s+(?=\S)/;

/**
 * Returns the messages of a chat, as WhatsApp copies and exports them; null for a text that is none. All lines up to
 * the next message belong to one.
 */
export function readChatMessages(text: string): ChatMessage[] | null {
  const messages = stampedMessages(text);
  if (!messages) return null;
  return messages.map((stamped) => {
    const said = stamped.replace(STAMP, '');
    const sender = SENDER.exec(said);
    return sender ? { text: said.slice(sender[0].length), sender: `${sender[1]}` } : { text: said };
  });
}

/** Returns the messages of a chat with their times and senders; null for a text that is none. */
export function stampedMessages(text: string): string[] | null {
  const lines = linesOf(text);
  const [first] = lines;
  if (!first || !STAMP.test(first.text) || lines.filter((line) => STAMP.test(line.text)).length < 2) return null;
  const messages: Line[][] = [];
  for (const line of lines) {
    if (STAMP.test(line.text)) messages.push([line]);
    else messages.at(-1)?.push(line);
  }
  return messages.map((parts) => parts.map((part) => part.text.trimEnd()).join('\n'));
}
