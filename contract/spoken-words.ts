import type { Role } from '../argument/model/roles';

const ofRole: Readonly<Record<Role, (place: number, of: number) => string>> = {
  reason: (place, of) => `${place} of ${of} reasons.`,
  objection: (place, of) => `${place} of ${of} objections.`,
  rebuttal: (place, of) => `${place} of ${of} replies.`,
  undercutter: (place, of) => `${place} of ${of} objections to the step.`,
};

/** How the shape of an argument is told to those who do not see it, and to all who want it in words. */
export const spokenWords = {
  ofRole,
  shape: {
    title: (number: string) => `The argument for and against ${number}`,
    independent: (count: number, numbers: string) =>
      count === 1
        ? `One reason supports it by itself: ${numbers}.`
        : `${count} independent reasons, each supporting it by itself: ${numbers}.`,
    linked: (count: number, numbers: string) => `${count} linked premises, which support it only together: ${numbers}.`,
    chain: (steps: number, numbers: string) => `A chain of ${steps} reasons, each resting on the next: ${numbers}.`,
    noReason: 'Nothing in the map supports it.',
    noObjection: 'Nothing in the map speaks against it.',
    answered: (count: number, numbers: string) =>
      count === 1
        ? `One objection that somebody has answered: ${numbers}.`
        : `${count} objections that somebody has answered: ${numbers}.`,
    unanswered: (count: number, numbers: string) =>
      count === 1
        ? `One objection that nobody has answered yet: ${numbers}.`
        : `${count} objections that nobody has answered yet: ${numbers}.`,
    shared: 'It is itself used in several steps.',
  },
} as const;
