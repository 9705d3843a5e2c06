import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { forestOf, isHome } from '../../../model/structure/forest';
import { indexOf, inferencesTo } from '../../../model/structure/map-index';
import { claimData, frontMatter, stepData } from './data-text';
import { escapeArgdown, visibleText } from './escape';
import { titlesOf } from './titles';

/** The number of levels that are indented below one another; what is deeper is a block of its own. */
const MAX_LEVELS = 6;

/** A part that is still to be written: a step with its premises, or the steps to something from an index on. */
type Block =
  | { readonly kind: 'step'; readonly step: Inference; readonly next: number | null }
  | { readonly kind: 'rest'; readonly target: Id; readonly next: number };

/**
 * Writes a map. Each claim has its text where it has its home, and its title elsewhere. A step from one claim that has
 * nothing noted and no undercutter is a relation; any other one is an argument with numbered premises. The conclusion
 * of a reason is its target; that of an objection says that the target does not hold, and is an attack on it.
 */
export function write(map: ArgumentMap): string {
  return new Writer(map).text();
}

class Writer {
  private readonly titles: ReadonlyMap<Id, string>;
  private readonly numbers = new Map<Id, number>();
  private readonly plain = new Set<Id>();
  private readonly lines: string[] = [];
  private blocks: Block[] = [];
  private readonly written = new Set<Id>();

  constructor(private readonly map: ArgumentMap) {
    this.titles = titlesOf(map.claims);
    const said = new Set<string>();
    for (const step of map.inferences) {
      const { id, kind, premises, target } = step;
      const key = JSON.stringify([kind, premises, target]);
      const isBare = ['verdict', 'scheme', 'strength', 'note'].every(
        (name) => step[name as keyof Inference] === undefined,
      );
      const isOnClaim = indexOf(map).claims.has(target);
      const isRelation = premises.length === 1 && isBare && inferencesTo(map, id).length === 0 && !said.has(key);
      if (isRelation && (isOnClaim || kind === 'objection')) {
        this.plain.add(id);
        said.add(key);
      } else this.numbers.set(id, this.numbers.size + 1);
    }
  }

  text(): string {
    this.lines.push(...frontMatter(this.map), '');
    if (this.map.claims.length === 0) this.lines.push('# No claims', '');
    for (const root of forestOf(this.map).roots) {
      this.lines.push(this.claimLine(root, true));
      this.writeSteps(root, 0, 1);
      this.lines.push('');
      while (this.blocks.length > 0) {
        const block = this.blocks.pop() as Block;
        // The blocks that a block leaves to write come before those that were left before it.
        const waiting = this.blocks;
        this.blocks = [];
        if (block.kind === 'step') this.writeArgument(block.step, block.next);
        else this.writeRest(block.target, block.next);
        for (const added of this.blocks.reverse()) waiting.push(added);
        this.blocks = waiting;
      }
    }
    return this.lines.join('\n');
  }

  /** Writes the relations to a claim or a step, from an index on, up to the first that has to be an argument. */
  private writeSteps(target: Id, from: number, level: number): void {
    const waiting: { target: Id; next: number; level: number }[] = [{ target, next: from, level }];
    const indentOf = (depth: number) => '  '.repeat(depth);
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      const step = inferencesTo(this.map, top.target)[top.next++];
      if (!step) {
        waiting.pop();
        continue;
      }
      const isOnClaim = indexOf(this.map).claims.has(top.target);
      const sign = isOnClaim ? (step.kind === 'reason' ? '+' : '-') : '<_';
      const start = `${indentOf(top.level)}${sign}`;
      if (this.plain.has(step.id)) {
        const premise = step.premises[0] as Id;
        const home = isHome(this.map, premise, step.id);
        this.lines.push(`${start} ${this.claimLine(premise, home)}`);
        if (!home || inferencesTo(this.map, premise).length === 0) continue;
        if (top.level < MAX_LEVELS) waiting.push({ target: premise, next: 0, level: top.level + 1 });
        else this.blocks.push({ kind: 'rest', target: premise, next: 0 });
      } else if (step.kind === 'objection') {
        this.lines.push(`${start} <${this.stepTitle(step)}>`);
        this.blocks.push({ kind: 'step', step, next: null });
      } else {
        this.blocks.push({ kind: 'step', step, next: top.next });
        waiting.pop();
      }
    }
  }

  /** Writes a step as an argument; then the steps to its target from an index on. */
  private writeArgument(step: Inference, next: number | null): void {
    const { premises, target, kind } = step;
    const isOnClaim = indexOf(this.map).claims.has(target);
    this.lines.push(`<${this.stepTitle(step)}>`, '');
    for (const [index, premise] of premises.entries()) {
      const home = isHome(this.map, premise, step.id);
      this.lines.push(`(${index + 1}) ${this.claimLine(premise, home)}`);
      if (home) this.writeSteps(premise, 0, 1);
    }
    this.lines.push(stepData(step));
    this.writeSteps(step.id, 0, 1);
    const number = this.numbers.get(step.id);
    const conclusion =
      kind === 'objection'
        ? `[Objection ${number}]: Not: ${this.mention(target)} #objection`
        : isOnClaim
          ? `[${this.titles.get(target)}]`
          : `[Reason ${number}]: It follows: ${this.mention(target)} #reason {for: "${this.titleOf(target)}"}`;
    this.lines.push(`(${premises.length + 1}) ${conclusion}`);
    if (next !== null && isOnClaim) this.writeSteps(target, next, 1);
    else if (next !== null && next < inferencesTo(this.map, target).length)
      this.blocks.unshift({ kind: 'rest', target, next });
    this.lines.push('');
  }

  private writeRest(target: Id, next: number): void {
    const isClaim = this.titles.has(target);
    this.lines.push(isClaim ? `[${this.titleOf(target)}]` : `<${this.titleOf(target)}>`);
    const before = this.lines.length;
    this.writeSteps(target, next, 1);
    if (this.lines.length === before) this.lines.pop();
    else this.lines.push('');
  }

  private claimLine(id: Id, isDefined: boolean): string {
    const title = `[${this.titles.get(id)}]`;
    if (!isDefined || this.written.has(id)) return title;
    this.written.add(id);
    const claim = indexOf(this.map).claims.get(id) as Claim;
    const text = visibleText(claim.text);
    const words = [text === '' ? title : `${title}: ${escapeArgdown(text)}`];
    if (claim.unstated) words.push('#unstated');
    return [...words, ...claimData(claim, text)].join(' ');
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
