import { message } from '../../catalogue';

/** The dialog after a box is dropped on another one. */
export const drop = {
  title: 'How does it relate to this claim?',
  explain: message('“{what}” to “{where}”'),
  because: 'because: a reason for it',
  but: 'but: an objection to it',
  and: 'and: a co-premise beside it',
};

/** The dialog that moves a branch to another claim. */
export const move = {
  title: 'Move to another claim',
  as: 'Add it as',
  reason: 'a reason (because)',
  objection: 'an objection (but)',
  together: 'a co-premise beside it (and)',
  search: 'Search the claims',
  targets: 'Claims it can answer',
  none: 'No claim matches.',
  move: 'Move',
  already: 'It answers that claim already.',
};
