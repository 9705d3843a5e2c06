import type { Format, Place, Problem, ReadResult } from '../format';
import { objectOf, objectsOf, parseJson, textOf, valueAt } from '../parse-json';
import { nodesIn, ownText, readXmlTree, type XmlNode } from '../xml-tree';
import { type Idea, mapOfIdeas } from './idea-rows';

/** The files of an archive of XMind that have the mind map, the newer one first. */
export const XMIND_ENTRIES = ['content.json', 'content.xml'];

/**
 * The mind maps of XMind: a topic below another one speaks to it. The text is that of a file in the archive: in JSON,
 * or in XML as of XMind 8.
 */
export const xmind: Format = {
  id: 'xmind',
  name: 'XMind',
  suffixes: ['.xmind'],
  holds: new Set(),
  recognises: (text) =>
    isXml(text)
      ? /<xmap-content[\s>]/.test(text.slice(0, 20_000))
      : /^\ufeff?\s*\[/.test(text) && objectsOf(parseJson(text)).some(({ item }) => 'rootTopic' in item),
  read: (text) => (isXml(text) ? readXml(text) : readJson(text)),
};

function isXml(text: string): boolean {
  return /^\ufeff?\s*</.test(text);
}

/** The problems of what a map has no place for, each once. */
class Reported {
  readonly problems = new Map<string, Problem>();

  add(about: string, place: Place): void {
    if (!this.problems.has(about)) this.problems.set(about, { kind: 'no-place', place, about });
  }

  with({ map, problems }: ReadResult): ReadResult {
    return { map, problems: [...problems, ...this.problems.values()] };
  }
}

function noteIn(note: string): { readonly note?: string } {
  return note.trim() === '' ? {} : { note: note.trim() };
}

function readJson(text: string): ReadResult {
  const sheets = objectsOf(parseJson(text)).filter(({ item }) => objectOf(item.rootTopic));
  if (sheets.length === 0) return { map: null, problems: [{ kind: 'broken' }] };
  const reported = new Reported();
  const roots = sheets.flatMap(({ item, index }) => {
    const path = `[${index}]`;
    for (const { index: at } of objectsOf(item.relationships).slice(0, 1))
      reported.add('relationships', { path: `${path}.relationships[${at}]` });
    const topic = topicOf(item.rootTopic, `${path}.rootTopic`, reported);
    return [topic, ...topic.floating()];
  });
  return reported.with(mapOfIdeas(roots, []));
}

/** A topic. */
interface Topic extends Idea {
  /** Returns the topics that float beside it, if it is the root. */
  readonly floating: () => readonly Idea[];
}

/** The keys of a topic that an argument map has no place for. */
const WITHOUT_PLACE = ['markers', 'labels', 'href', 'image', 'boundaries', 'summaries'];

function topicOf(topic: unknown, path: string, reported: Reported): Topic {
  const children = objectOf(valueAt(topic, 'children')) ?? {};
  const topicsIn = (kind: string) =>
    objectsOf(valueAt(children, kind)).map(({ item, index }) =>
      topicOf(item, `${path}.children.${kind}[${index}]`, reported),
    );
  for (const key of WITHOUT_PLACE) {
    const value = valueAt(topic, key);
    if (Array.isArray(value) ? value.length > 0 : value) reported.add(key, { path: `${path}.${key}` });
  }
  for (const kind of Object.keys(children))
    if (kind !== 'attached' && kind !== 'detached') reported.add(kind, { path: `${path}.children.${kind}` });
  const note = textOf(valueAt(valueAt(valueAt(topic, 'notes'), 'plain'), 'content'));
  return {
    claim: { id: textOf(valueAt(topic, 'id')), text: textOf(valueAt(topic, 'title')), ...noteIn(note) },
    place: { path },
    isFolded: valueAt(topic, 'branch') === 'folded',
    below: () => topicsIn('attached'),
    floating: () => topicsIn('detached'),
  };
}

function readXml(text: string): ReadResult {
  const { root, problems } = readXmlTree(text);
  if (!root) return { map: null, problems };
  const sheets = nodesIn(root, 'sheet').filter((sheet) => nodesIn(sheet, 'topic').length > 0);
  if (root.name !== 'xmap-content' || sheets.length === 0) return { map: null, problems: [{ kind: 'broken' }] };
  const reported = new Reported();
  const roots = sheets.flatMap((sheet) => {
    for (const { name, place } of nodesIn(sheet, 'relationships')) reported.add(name, place);
    const topics = nodesIn(sheet, 'topic').map((topic) => topicOfXml(topic, reported));
    return topics.flatMap((topic) => [topic, ...topic.floating()]);
  });
  return reported.with(mapOfIdeas(roots, problems));
}

const XML_WITHOUT_PLACE = ['marker-refs', 'labels', 'boundaries', 'summaries', 'xhtml:img'];

function topicOfXml(topic: XmlNode, reported: Reported): Topic {
  const lists = nodesIn(topic, 'children').flatMap((children) => nodesIn(children, 'topics'));
  const topicsIn = (kind: string) =>
    lists
      .filter(({ attributes }) => attributes.get('type') === kind)
      .flatMap((list) => nodesIn(list, 'topic'))
      .map((child) => topicOfXml(child, reported));
  for (const { name, place } of nodesIn(topic, ...XML_WITHOUT_PLACE)) reported.add(name, place);
  if (topic.attributes.has('xlink:href')) reported.add('xlink:href', topic.place);
  for (const { attributes, place } of lists) {
    const kind = attributes.get('type') ?? '';
    if (kind !== 'attached' && kind !== 'detached') reported.add(kind, place);
  }
  const note = nodesIn(topic, 'notes').flatMap((notes) => nodesIn(notes, 'plain').map(ownText));
  return {
    claim: {
      id: topic.attributes.get('id') ?? '',
      text: ownText(nodesIn(topic, 'title')[0]),
      ...noteIn(note.join('\n')),
    },
    place: topic.place,
    isFolded: topic.attributes.get('branch') === 'folded',
    below: () => topicsIn('attached'),
    floating: () => topicsIn('detached'),
  };
}
