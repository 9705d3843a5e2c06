import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { memoize } from '../../../model/memo';
import { forestOf, homeInference, isHome } from '../../../model/structure/forest';
import { indexOf, inferencesTo } from '../../../model/structure/map-index';
import { claimData, frontMatter, stepData } from './data-text';
import { escapeArgdown, visibleText } from './escape';
import { titlesOf } from './titles';

const escapedTexts = new WeakMap<Claim, string>();

/** The number of levels that are indented below one another; what is deeper is a block of its own. */
const MAX_LEVELS = 6;

/** A part that is still to be written: a step with its premises, or the steps to something from an index on. */
type Block =
  | { readonly kind: 'step'; readonly step: Inference; readonly next: number | null }
  | { readonly kind: 'rest'; readonly target: Id; readonly next: number };

/**
 * Writes a map. Each claim has its text where it has its home, and its title elsewhere. A step from one claim that has
 * nothing noted and no undercutter is a relation; any other one is an argument with numbered premises. The conclusion
 * of a reason is its target; that of an objection says that the target does not hold. A line below the target says
 * where the argument stands among the others.
 */
export function write(map: ArgumentMap): string {
  return new Writer(map, { facts: true }).text();
}

/** The way in which a map is written, or a part of it. */
export interface WriterOptions {
  /** True if the facts of the map, of claims and of steps are written, besides texts and structure. */
  readonly facts: boolean;
  /** The titles of all claims; without them, their first words. */
  readonly titles?: ReadonlyMap<Id, string>;
  /** The claims and steps that stand in the text already. */
  readonly written?: ReadonlySet<Id>;
  /** The number of the first step that gets one. */
  readonly firstNumber?: number;
}

/** Returns true for an empty claim that speaks to nothing, and to which nothing speaks. */
export function isUnwritten(map: ArgumentMap, id: Id): boolean {
  const { text, unstated } = indexOf(map).claims.get(id) as Claim;
  return (
    visibleText(text) === '' &&
    unstated !== true &&
    inferencesTo(map, id).length === 0 &&
    homeInference(map, id) === undefined
  );
}

/** Writes a map, or parts of it. */
export class Writer {
  private readonly titles: ReadonlyMap<Id, string>;
  private readonly numbers = new Map<Id, number>();
  private readonly plain = new Set<Id>();
  private readonly hasFacts: boolean;
  private lines: string[] = [];
  private blocks: Block[] = [];
  /** The claims and steps that the text had before, and the claims that it has by now. */
  private readonly inText: ReadonlySet<Id>;
  private readonly written: Set<Id>;

  constructor(
    private readonly map: ArgumentMap,
    { facts, titles, written, firstNumber = 1 }: WriterOptions,
  ) {
    this.hasFacts = facts;
    this.titles = titles ?? titlesOf(map.claims);
    this.inText = new Set(written);
    this.written = new Set(written);
    const said = new Set<string>();
    for (const step of map.inferences) {
      const { id, kind, premises, target } = step;
      const key = JSON.stringify([kind, premises, target]);
      const isBare =
        !facts ||
        ['verdict', 'scheme', 'strength', 'note'].every((name) => step[name as keyof Inference] === undefined);
      const isOnClaim = indexOf(map).claims.has(target);
      const isRelation = premises.length === 1 && isBare && inferencesTo(map, id).length === 0 && !said.has(key);
      if (isRelation && (isOnClaim || kind === 'objection')) {
        this.plain.add(id);
        said.add(key);
      } else this.numbers.set(id, firstNumber + this.numbers.size);
    }
  }

  text(): string {
    if (this.hasFacts) this.lines.push(...frontMatter(this.map), '');
    if (this.hasFacts && this.map.claims.length === 0) this.lines.push('# No claims', '');
    for (const root of forestOf(this.map).roots)
      if (this.hasFacts || !isUnwritten(this.map, root)) this.writeTree(root);
    return this.lines.join('\n');
  }

  /** Returns the lines of a claim with what speaks to it, and those of the blocks that follow from it. */
  tree(root: Id): string[] {
    this.writeTree(root);
    return this.taken();
  }

  /** Returns true if a step is a relation, without an argument. */
  isRelation(step: Id): boolean {
    return this.plain.has(step);
  }

  /** Returns true if there is a line for a step below its target: for all but the reasons for a step. */
  hasLine({ kind, target }: Inference): boolean {
    return kind === 'objection' || this.titles.has(target);
  }

  /** Returns the line of a step with what speaks to its premise, and the lines of the blocks that follow from it. */
  relation(step: Inference): { readonly lines: string[]; readonly blocks: string[] } {
    const premise = this.writeRelation(step, 0);
    if (premise !== null) this.writeSteps(premise, 0, 1);
    const lines = this.taken();
    this.writeBlocks();
    return { lines, blocks: this.taken() };
  }

  /** Returns the lines of a step with its numbered premises, and of the blocks that follow from it. */
  argument(step: Inference): string[] {
    this.writeArgument(step, null);
    this.writeBlocks();
    return this.taken();
  }

  private taken(): string[] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }

  private writeTree(root: Id): void {
    this.lines.push(this.claimLine(root, true));
    this.writeSteps(root, 0, 1);
    this.lines.push('');
    this.writeBlocks();
  }

  private writeBlocks(): void {
    for (let block = this.blocks.pop(); block; block = this.blocks.pop()) {
      // The blocks that a block leaves to write come before those that were left before it.
      const waiting = this.blocks;
      this.blocks = [];
      if (block.kind === 'step') this.writeArgument(block.step, block.next);
      else this.writeRest(block.target, block.next);
      for (const added of this.blocks.reverse()) waiting.push(added);
      this.blocks = waiting;
    }
  }

  /** Writes the relations to a claim or a step, from an index on, up to the first that has to be an argument. */
  private writeSteps(target: Id, from: number, level: number): void {
    const waiting: { target: Id; next: number; level: number }[] = [{ target, next: from, level }];
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      const step = inferencesTo(this.map, top.target)[top.next++];
      if (!step) {
        waiting.pop();
        continue;
      }
      if (this.inText.has(step.id)) continue;
      if (!this.hasLine(step)) {
        this.blocks.push({ kind: 'step', step, next: top.next });
        waiting.pop();
        continue;
      }
      const premise = this.writeRelation(step, top.level);
      if (premise === null || inferencesTo(this.map, premise).length === 0) continue;
      if (top.level < MAX_LEVELS) waiting.push({ target: premise, next: 0, level: top.level + 1 });
      else this.blocks.push({ kind: 'rest', target: premise, next: 0 });
    }
  }

  /** Writes the line of a relation. Returns its premise, if that is defined there. */
  private writeRelation(step: Inference, level: number): Id | null {
    const sign = this.titles.has(step.target) ? (step.kind === 'reason' ? '+' : '-') : '<_';
    const start = `${'  '.repeat(level)}${sign}`;
    if (!this.plain.has(step.id)) {
      this.lines.push(`${start} <${this.stepTitle(step)}>`);
      this.blocks.push({ kind: 'step', step, next: null });
      return null;
    }
    const premise = step.premises[0] as Id;
    const isDefined = isHome(this.map, premise, step.id) && !this.written.has(premise);
    this.lines.push(`${start} ${this.claimLine(premise, isDefined)}`);
    return isDefined ? premise : null;
  }

  /** Writes a step as an argument; then the steps to its target from an index on. */
  private writeArgument(step: Inference, next: number | null): void {
    const { premises, target, kind } = step;
    const isOnClaim = this.titles.has(target);
    this.lines.push(`<${this.stepTitle(step)}>`, '');
    for (const [index, premise] of premises.entries()) {
      const isDefined = isHome(this.map, premise, step.id) && !this.written.has(premise);
      this.lines.push(`(${index + 1}) ${this.claimLine(premise, isDefined)}`);
      if (isDefined) this.writeSteps(premise, 0, 1);
    }
    this.lines.push(this.hasFacts ? stepData(step) : '----');
    this.writeSteps(step.id, 0, 1);
    const number = this.numbers.get(step.id);
    const conclusion =
      kind === 'objection'
        ? `[Objection ${number}]: Not: ${this.mention(target)} #objection`
        : isOnClaim
          ? `[${this.titles.get(target)}]`
          : `[Reason ${number}]: It follows: ${this.mention(target)} #reason {for: "${this.titleOf(target)}"}`;
    this.lines.push(`(${premises.length + 1}) ${conclusion}`);
    if (next !== null && next < inferencesTo(this.map, target).length)
      this.blocks.unshift({ kind: 'rest', target, next });
    this.lines.push('');
  }

  private writeRest(target: Id, next: number): void {
    this.lines.push(this.titles.has(target) ? `[${this.titleOf(target)}]` : `<${this.titleOf(target)}>`);
    const before = this.lines.length;
    this.writeSteps(target, next, 1);
    if (this.lines.length === before) this.lines.pop();
    else this.lines.push('');
  }

  private claimLine(id: Id, isDefined: boolean): string {
    const title = `[${this.titles.get(id)}]`;
    if (!isDefined) return title;
    this.written.add(id);
    const claim = indexOf(this.map).claims.get(id) as Claim;
    const text = visibleText(claim.text);
    const words = [text === '' ? title : `${title}: ${memoize(escapedTexts, claim, () => escapeArgdown(text))}`];
    if (claim.unstated) words.push('#unstated');
    return [...words, ...(this.hasFacts ? claimData(claim, text) : [])].join(' ');
  }

  private stepTitle({ id }: Inference): string {
    return `Step ${this.numbers.get(id)}`;
  }

  private titleOf(id: Id): string {
    return this.titles.get(id) ?? `Step ${this.numbers.get(id)}`;
  }

  private mention(id: Id): string {
    return this.titles.has(id) ? `@[${this.titleOf(id)}]` : `@<${this.titleOf(id)}>`;
  }
}
