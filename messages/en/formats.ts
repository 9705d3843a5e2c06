import { message } from '../catalogue';

/** The formats of other programs. */
export const formats = {
  /** The kinds of what a format does not hold, with their number; 0 for the map itself. */
  losses: {
    reasons: message('{count, plural, one {one reason} other {# reasons}}'),
    undercutters: message(
      '{count, plural, one {one objection to a step, now to its premise} other {# objections to steps, now to their premises}}',
    ),
    'co-premises': message(
      '{count, plural, one {one step of several premises, now separate} other {# steps of several premises, now separate}}',
    ),
    'shared-claims': message(
      '{count, plural, one {one claim at several places, now copied} other {# claims at several places, now copied}}',
    ),
    'deep-branches': message(
      '{count, plural, one {one branch that lies too deep, now a tree of its own} other {# branches that lie too deep, now trees of their own}}',
    ),
    'several-trees': message(
      '{count, plural, one {one claim outside the first tree} other {# claims outside the first tree}}',
    ),
    'empty-texts': message('{count, plural, one {one empty claim, now “…”} other {# empty claims, now “…”}}'),
    'white-space': 'line breaks and extra spaces',
    title: 'the title',
    description: 'the description',
    heading: 'the student and the class',
    template: 'what the map was copied from',
    anchors: message('{count, plural, one {the passage of one claim} other {the passages of # claims}}'),
    sources: 'the sources',
    holders: message('{count, plural, one {who asserts one claim} other {who asserts # claims}}'),
    bases: message('{count, plural, one {what one claim rests on} other {what # claims rest on}}'),
    unstated: message('{count, plural, one {that one claim is unstated} other {that # claims are unstated}}'),
    questions: message('{count, plural, one {one answered question} other {# answered questions}}'),
    verdicts: message('{count, plural, one {one verdict} other {# verdicts}}'),
    notes: message('{count, plural, one {one note} other {# notes}}'),
    schemes: message('{count, plural, one {the scheme of one step} other {the schemes of # steps}}'),
    strengths: message('{count, plural, one {the strength of one step} other {the strengths of # steps}}'),
    positions: message('{count, plural, one {one moved branch} other {# moved branches}}'),
    folding: message('{count, plural, one {one folded branch} other {# folded branches}}'),
    presentation: 'the order of the presentation',
    'dismissed-advice': 'dismissed advice',
    'other-keys': 'what other programs stored',
  },
  lost: message('{name} does not hold: {losses}'),

  /** Problems of a file, by kind, each with the words or the name that it is about. */
  problems: {
    broken: 'This is not such a file, or it is broken.',
    encoding: message(
      'The file does not say its encoding, so it was read as {about}. If letters are wrong, choose another encoding.',
    ),
    syntax: message('This was left out, because it cannot be read: {about}'),
    'too-large': 'The file is larger than a map can be, so it was not read.',
    'too-deep': 'The file is nested too deeply, so it was not read.',
    'repeated-id': message('The id “{about}” is missing or occurs twice; a new one was given.'),
    'no-premise': message('Step “{about}” starts from no claim, so it was left out.'),
    'no-target': message('Step “{about}” leads nowhere, so it was left out.'),
    'unknown-reference': message('“{about}” is not in the file, so this was left out.'),
    circle: message('Step “{about}” leads back to itself, so it was left out.'),
    'no-place': message('A map has no place for this: {about}'),
    kept: message('A map does not show this, but keeps it for files of this format: {about}'),
  },
  problem: message('{name}: {problem}'),
  problemAt: message('{name}, {place}: {problem}'),
  more: message('{name}: {count, plural, one {one more problem} other {# more problems}}'),

  map: 'Counterpoint map',
  read: 'read',
  written: 'written',
  converted: message(
    '{file}: {claims, plural, one {one claim} other {# claims}}, {steps, plural, one {one step} other {# steps}}',
  ),
  progress: message('{done} of {all}: {name}'),
  noInput: 'Which file should be converted? Give a name, or several.',
  noOutput: 'Give the new file, or a folder for several, with -o.',
  noFormat: message('“{name}” does not say a format. Give one with --to: {formats}.'),
  unknownFormat: message('There is no format “{name}”. Choose one of {formats}.'),
  cannotWrite: message('{format} can only be read. Choose one of {formats}.'),
  cannotRead: message('{format} can only be written. Choose one of {formats}.'),
  notRecognised: message('“{name}” is no map of a known format. If it is one, say which with --from: {formats}.'),
  several: message('“{name}” may be {formats}. Say which with --from.'),
  emptyFolder: message('No file in “{name}” is a map of a known format.'),
};
