import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { escapeArgdown, quoteYaml, visibleText } from './escape';

/** Returns the lines of the front matter of a map. */
export function frontMatter({ title, description, student, class: group, sources }: ArgumentMap): string[] {
  const more = { student, class: group, sources: sources.length > 0 ? sources : undefined };
  return [
    '===',
    `title: ${quoteYaml(title)}`,
    ...(description === undefined ? [] : [`description: ${quoteYaml(description)}`]),
    'model: {removeTagsFromText: true}',
    ...block(more).map((data) => `counterpoint: ${data}`),
    '===',
  ];
}

/** Returns the data block of a claim, an empty list if it has none. The text is in it if it has no place in a line. */
export function claimData(claim: Claim, visible: string): string[] {
  const { holder, basis, unstated, question, verdict, note, anchors } = claim;
  const text = visible === claim.text && visible !== '' ? undefined : claim.text;
  return block({ text, holder, basis, unstated: unstated ? undefined : unstated, question, verdict, note, anchors });
}

/** Returns the line of inference of a step: its scheme as the rule, all else as data. */
export function stepData({ scheme, strength, verdict, note }: Inference): string {
  const isRule = scheme !== undefined && scheme !== '' && visibleText(scheme) === scheme;
  const rule = isRule ? [escapeArgdown(scheme).replace(/,|-(?=-)|(?<=-)-|^-|-$/g, '\\$&')] : [];
  const words = [...rule, ...block({ scheme: isRule ? undefined : scheme, strength, verdict, note })];
  return words.length > 0 ? `-- ${words.join(' ')} --` : '----';
}

/** Returns a data block of the values that are there. */
function block(values: Readonly<Record<string, unknown>>): string[] {
  const entries = entriesOf(values);
  return entries === '' ? [] : [`{${entries}}`];
}

function entriesOf(values: object): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${written(value)}`)
    .join(', ');
}

function written(value: unknown): string {
  if (typeof value === 'string') return quoteYaml(value);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  return typeof value === 'object' && value !== null ? `{${entriesOf(value)}}` : String(value);
}
