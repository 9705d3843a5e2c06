import type { ArgumentMap } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { inferencesTo } from '../../../../model/structure/map-index';
import type { Node } from '../nodes';
import type { Draft } from '../steps';
import type { Range, Relation } from '../syntax';
import { titlesOf } from '../titles';
import { Writer } from '../write';
import type { Difference } from './difference';
import { elementOf, type Reading } from './reading';
import type { TextEdit } from './text-edits';
import { TextLines } from './text-lines';

/** A text that is brought nearer to a map: the places of what both have, and the titles of all claims. */
export class PatchedText {
  readonly lines: TextLines;
  /** The claims of the text, and those of its steps that the map has in the same form. */
  readonly nodes = new Map<Id, Node>();
  readonly drafts = new Map<Id, Draft>();
  /** The relations of each step. */
  readonly relations = new Map<Draft, Relation[]>();
  readonly titles: ReadonlyMap<Id, string>;
  readonly goneSteps: ReadonlySet<Draft>;
  readonly goneClaims: ReadonlySet<Node>;

  constructor(
    readonly reading: Reading,
    readonly map: ArgumentMap,
    readonly difference: Difference,
  ) {
    const { found, ids, document, text } = reading;
    this.lines = new TextLines(text, document);
    this.goneSteps = new Set(difference.goneSteps);
    this.goneClaims = new Set(difference.goneClaims);
    for (const node of found.claims) this.nodes.set(ids.get(node) as Id, node);
    for (const draft of found.drafts) if (!this.goneSteps.has(draft)) this.drafts.set(ids.get(draft) as Id, draft);
    for (const [relation, draft] of found.steps.ofRelation)
      this.relations.set(draft, [...(this.relations.get(draft) ?? []), relation]);
    this.titles = this.titlesOfAll();
  }

  /** Returns a writer of what the text does not have, except for what is moved. */
  writer(): Writer {
    const numbers = [...this.reading.text.matchAll(/<Step (\d{1,9})>/g)].map(([, number]) => Number(number));
    return new Writer(this.map, {
      facts: false,
      titles: this.titles,
      written: new Set([...this.nodes.keys(), ...this.drafts.keys(), ...this.moves().map(({ id }) => id)]),
      firstNumber: numbers.reduce((most, number) => Math.max(most, number), 0) + 1,
    });
  }

  /** Returns the line before which a new step stands among those to its target. */
  placeFor(step: Inference): { readonly at: number; readonly indent: string } | null {
    const siblings = inferencesTo(this.map, step.target);
    const index = siblings.findIndex(({ id }) => id === step.id);
    const lineOf = ({ id }: Inference) => {
      const draft = this.drafts.get(id);
      const relation = draft && this.relations.get(draft)?.[0];
      const target = relation && relation.to === relation.child ? relation.from : relation?.to;
      return relation && target !== relation.child ? this.lines.lineOf(relation.child) : null;
    };
    for (const sibling of siblings.slice(0, index).reverse()) {
      const line = lineOf(sibling);
      if (line) return { at: this.lines.branchRange(line.part).to, indent: line.indent };
    }
    for (const sibling of siblings.slice(index + 1)) {
      const line = lineOf(sibling);
      if (line) return { at: line.from, indent: line.indent };
    }
    const part = this.partOf(step.target);
    if (!part) return null;
    const { indent } = this.lines.lineOf(part);
    return { at: this.lines.ownRange(part).to, indent: `${indent}  ` };
  }

  /** Returns an edit that puts lines in before a line. */
  insertLines(at: number, lines: readonly string[]): TextEdit {
    const { text } = this.reading;
    const isInLine = at > 0 && text[at - 1] !== '\n';
    return { from: at, to: at, insert: isInLine ? `\n${lines.join('\n')}` : `${lines.join('\n')}\n` };
  }

  /** Returns an edit that adds lines at the end, as a block of their own. */
  atEnd(lines: readonly string[]): TextEdit {
    const { text } = this.reading;
    const gap = text === '' || /\n[ \t]*\r?\n[ \t]*$/.test(text) ? '' : /\n[ \t]*$/.test(text) ? '\n' : '\n\n';
    return { from: text.length, to: text.length, insert: `${gap}${lines.join('\n').trimEnd()}\n` };
  }

  /** Returns the comments of a range that goes, as lines of their own. */
  commentsIn({ from, to }: Range): string {
    const { document, text } = this.reading;
    return document.comments
      .filter((comment) => comment.from >= from && comment.to <= to)
      .map((comment) => `${text.slice(comment.from, comment.to).trimEnd()}\n`)
      .join('');
  }

  /** Returns the titles of all claims: those that they have in the text, new ones for all others. */
  private titlesOfAll(): ReadonlyMap<Id, string> {
    const titles = new Map<Id, string>();
    const used = new Set<string>();
    for (const { title } of this.reading.found.nodes.list) if (title !== null) used.add(title.toLowerCase());
    for (const [id, { title, kind }] of this.nodes) if (title !== null && kind === 'statement') titles.set(id, title);
    for (const [id, title] of titlesOf(this.map.claims)) {
      if (titles.has(id)) continue;
      let own = title;
      for (let number = 2; used.has(own.toLowerCase()); number++) own = `${title} ${number}`;
      used.add(own.toLowerCase());
      titles.set(id, own);
    }
    return titles;
  }

  /** Returns the new steps that a branch of the text is moved for. */
  private moves(): Inference[] {
    const ids = new Set(
      this.difference.goneSteps.flatMap(({ premises: [node, ...others] }) =>
        node && others.length === 0 ? [this.reading.ids.get(node)] : [],
      ),
    );
    return this.difference.newSteps.filter(({ premises }) => premises.length === 1 && ids.has(premises[0]));
  }

  /** Returns what a step to a claim or a step stands below. */
  private partOf(id: Id) {
    const node = this.nodes.get(id);
    if (node) return elementOf(node);
    const draft = this.drafts.get(id);
    const inference = [...this.reading.found.steps.ofInference].find(([, one]) => one === draft)?.[0];
    return inference ?? (draft && this.relations.get(draft)?.[0]?.child);
  }
}

/** Returns lines with another indent in place of one that they begin with. */
export function reindented(lines: readonly string[], before: string, after: string): string[] {
  return lines.map((line) => (line.startsWith(before) ? after + line.slice(before.length) : line));
}
