import type { z } from 'zod';

const THINGS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
};

/**
 * What is wrong with the shape of a value, as the end of a sentence, for somebody who has the file before them in a
 * text editor. Undefined for what is left to zod's own words.
 */
export function shapeInWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'it is missing' : `it must be ${THINGS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `it must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'it must not be empty'
        : `it must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `it must have at most ${issue.maximum} characters`
        : `it must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
}
