import type { BlockReading } from './read-block';
import type { Element, Fault, InferenceLine, Relation } from './syntax';

/** Returns a block that stands some characters further on in a text. Linear time. */
export function movedBlock(block: BlockReading, by: number): BlockReading {
  if (by === 0) return block;
  const parts = new Map<Element | InferenceLine, Element | InferenceLine>();
  const relations = new Map<Relation, Relation>();
  const part = <Part extends Element | InferenceLine>(own: Part): Part => {
    const known = parts.get(own);
    if (known) return known as Part;
    const moved = movedPart(own, by);
    parts.set(own, moved);
    return moved as Part;
  };
  const relation = (own: Relation): Relation => {
    const { sign, from, to, child, above, at } = own;
    // The relation above one stands before it, so it has been moved.
    const moved = {
      sign,
      from: part(from),
      to: part(to),
      child: part(child),
      above: above && (relations.get(above) ?? null),
      at: at + by,
    };
    relations.set(own, moved);
    return moved;
  };
  const fault = (own: Fault): Fault => ({ ...own, at: own.at + by });
  return {
    headings: block.headings.map(part),
    elements: block.elements.map(part),
    relations: block.relations.map(relation),
    structures: block.structures.map(({ argument, items, at }) => ({
      argument: argument === null || argument === 'header' ? argument : part(argument),
      items: items.map(({ number, element, inference }) => ({
        number,
        element: part(element),
        inference: inference && part(inference),
      })),
      at: at + by,
    })),
    header: block.header && part(block.header),
    faults: block.faults.map(fault),
    remarks: block.remarks.map(fault),
  };
}

function movedPart(own: Element | InferenceLine, by: number): Element | InferenceLine {
  const [from, to] = [own.from + by, own.to + by];
  if (own.kind === 'inference') return { kind: own.kind, rule: own.rule, data: own.data, from, to };
  const { kind, title, text, tags, data, titleTo, textFrom, textTo } = own;
  // Named one by one: a spread takes several times as long, and this is done at each key.
  return {
    kind,
    title,
    text,
    tags,
    data,
    from,
    titleTo: titleTo === null ? null : titleTo + by,
    textFrom: textFrom + by,
    textTo: textTo + by,
    to,
  };
}
