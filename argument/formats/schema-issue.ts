import type { z } from 'zod';
import { argumentMessages } from '../../messages/argument-messages';

const words = argumentMessages.file;
const typeNames: Readonly<Record<string, string | undefined>> = words.things;

/**
 * Describes what is wrong with the shape of a value, as the end of a sentence, for a person who has
 * the file open in a text editor.
 */
export function describeSchemaIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? words.missing
        : words.mustBe({ thing: typeNames[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return words.mustBe({ thing: issue.values.map((value) => JSON.stringify(value)).join(words.or) });
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? words.empty
        : words.tooSmall({ least: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string'
        ? words.tooLong({ most: Number(issue.maximum) })
        : words.tooBig({ most: Number(issue.maximum) });
    default:
      return words.malformed;
  }
}
