import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { outlineRows } from '../../outlines/outline-rows';
import { UNSTATED } from './read';

/** An idea as it is written; those below it are added to it. */
interface Idea {
  readonly id: number;
  readonly title: string;
  readonly attr: Readonly<Record<string, unknown>>;
  readonly ideas: Record<string, Idea>;
}

/** Writes a map as an argument map of MindMup: a group for each step. */
export function write(map: ArgumentMap): string {
  const { format: _format, title, claims: _claims, inferences: _inferences, ...rest } = map;
  const numberOf = numbering([...map.claims, ...map.inferences].map(({ id }) => id));
  const folded = new Set(map.view?.folded);
  const ideas: Record<string, Idea> = {};
  const ofClaims = new Map<Id, Idea>();
  const ofSteps = new Map<Id, Idea>();
  const addTo = (list: Record<string, Idea>, idea: Idea) => {
    list[Object.keys(list).length + 1] = idea;
    return idea;
  };
  for (const { claim, step } of outlineRows(map)) {
    const idea = ideaOf(claim, numberOf(claim.id), folded.has(claim.id));
    ofClaims.set(claim.id, idea);
    const above = step ? ofClaims.get(step.target) : undefined;
    if (!step || !above) addTo(ideas, idea);
    else {
      const group = ofSteps.get(step.id) ?? addTo(above.ideas, groupOf(step, numberOf(step.id)));
      ofSteps.set(step.id, group);
      addTo(group.ideas, idea);
    }
  }
  const attr = { theme: 'argMappingSimple', ...own(rest) };
  return `${JSON.stringify({ formatVersion: 3, id: 'root', title, attr, ideas })}\n`;
}

/** The title of a group in the files of MindMup, which is not shown. */
const GROUP = 'group';
const NUMBER = /^[1-9]\d{0,8}$/;

/** Returns a function that gives the number of an id: itself if it is one. MindMup counts on from the greatest. */
function numbering(ids: readonly Id[]): (id: Id) => number {
  const taken = new Set(ids);
  let last = 0;
  const numbers = new Map(
    ids.map((id) => {
      if (NUMBER.test(id)) return [id, Number(id)];
      do last++;
      while (taken.has(String(last)));
      return [id, last];
    }),
  );
  return (id) => numbers.get(id) ?? 0;
}

function ideaOf({ id, text, note, unstated, ...more }: Claim, number: number, isFolded: boolean): Idea {
  const facts = { ...more, ...(unstated === false ? { unstated } : {}), ...(String(number) === id ? {} : { id }) };
  const attr = {
    ...(unstated ? { styleNames: [UNSTATED] } : {}),
    ...(isFolded ? { collapsed: true } : {}),
    ...noteIn(note, number),
    ...own(facts),
  };
  // The last line break of a text is taken off when it is read.
  return { id: number, title: text.endsWith('\n') ? `${text}\n` : text, attr, ideas: {} };
}

function groupOf(step: Inference, number: number): Idea {
  const { id, kind, premises: _premises, target: _target, scheme, strength, note, ...more } = step;
  const parentConnector = {
    ...(strength === undefined ? {} : { width: strength }),
    ...(scheme === undefined ? {} : { label: scheme }),
  };
  const attr = {
    group: kind === 'reason' ? 'supporting' : 'opposing',
    contentLocked: 'true',
    parentConnector,
    ...noteIn(note, number),
    ...own({ ...more, ...(String(number) === id ? {} : { id }) }),
  };
  return { id: number, title: GROUP, attr, ideas: {} };
}

function noteIn(note: string | undefined, index: number): object {
  return note === undefined ? {} : { note: { index, text: note } };
}

function own(facts: object): object {
  return Object.keys(facts).length > 0 ? { counterpoint: facts } : {};
}
