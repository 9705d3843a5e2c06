import type { CommandId } from './command-table';

/** The ids of the menus in the menu bar. */
export type MenuId = 'maps' | 'edit' | 'answer' | 'study' | 'view' | 'go' | 'help';

/** Commands in groups, with a separator between the groups. */
export type MenuGroups = readonly (readonly CommandId[])[];

/** The menu bar, the same in the window and in the native menu of a desktop. Labels stand in `messages.menu`. */
export const MENUS: readonly { readonly id: MenuId; readonly groups: MenuGroups }[] = [
  {
    id: 'maps',
    groups: [
      ['library', 'new-map', 'open-file', 'bookmark'],
      ['make-copy', 'properties', 'template'],
      ['save', 'save-copy', 'versions'],
      ['export', 'print', 'copy-image'],
      ['settings'],
    ],
  },
  {
    id: 'edit',
    groups: [
      ['undo', 'redo'],
      ['cut', 'copy', 'paste', 'select-all'],
      ['edit-text', 'switch-kind', 'work-together', 'separate'],
      ['move-to', 'move-earlier', 'move-later'],
      ['delete-claim', 'delete-branch'],
    ],
  },
  {
    id: 'answer',
    groups: [
      ['add-reason', 'add-objection', 'add-co-premise'],
      ['add-sibling', 'add-undercutter', 'insert-between', 'add-loose'],
    ],
  },
  {
    id: 'study',
    groups: [
      ['standing', 'what-if', 'checks'],
      ['accept', 'doubt', 'reject'],
      ['questions', 'focus-branch', 'in-words'],
      ['present', 'telling', 'recall'],
      ['passage-claim', 'passage-reason', 'passage-objection', 'passage-place', 'passage-reword'],
      ['next-unmapped', 'coverage'],
    ],
  },
  {
    id: 'view',
    groups: [
      ['outline', 'text', 'details', 'article', 'minimap'],
      ['fit', 'fit-selection', 'actual-size', 'zoom-in', 'zoom-out', 'tidy'],
      ['toggle-fold', 'unfold-all'],
      ['place-left', 'place-right', 'place-up', 'place-down', 'reset-position', 'reset-positions'],
      ['theme-system', 'theme-light', 'theme-dark'],
    ],
  },
  {
    id: 'go',
    groups: [
      ['go-thesis', 'go-target', 'go-answer', 'go-previous', 'go-next', 'select-step'],
      ['find', 'find-next', 'find-previous'],
      ['go-source', 'next-region'],
    ],
  },
  {
    id: 'help',
    groups: [
      ['palette', 'leader', 'shortcuts', 'change-keys', 'messages'],
      ['letters-write', 'letters-commands', 'letters-nothing'],
    ],
  },
];

/** The menu of what can be added at a box. */
export const BOX_ADD_MENU: MenuGroups = [['add-reason', 'add-objection', 'add-co-premise']];

/** The context menu of a box or an inference. */
export const BOX_CONTEXT_MENU: MenuGroups = [
  ...BOX_ADD_MENU,
  ['add-sibling', 'add-undercutter', 'insert-between'],
  ['edit-text', 'switch-kind', 'work-together', 'separate', 'move-to'],
  ['cut', 'copy', 'paste'],
  ['toggle-fold', 'select-step', 'go-source', 'reset-position'],
  ['delete-claim', 'delete-branch'],
];

/** The context menu of the empty canvas. */
export const CANVAS_CONTEXT_MENU: MenuGroups = [
  ['add-loose', 'paste', 'select-all'],
  ['fit', 'actual-size', 'tidy', 'reset-positions', 'unfold-all'],
  ['find', 'properties', 'export'],
];
