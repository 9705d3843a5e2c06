import { createStore } from 'zustand/vanilla';
import { setText } from '../../argument/commands/claim-text';
import { toggleFold } from '../../argument/commands/fold';
import { copyForStudent } from '../../argument/commands/map-properties';
import { editSeveral } from '../../argument/commands/several';
import {
  dispatch,
  type EditorState,
  forget,
  openEditor,
  redo,
  select,
  selectSeveral,
  toggleSelected,
  undo,
} from '../../argument/editor/editor-state';
import { firstClaim, foldedAbove } from '../../argument/editor/navigation';
import { applyChange } from '../../argument/model/change';
import { ME } from '../../argument/model/claim';
import { faultsOf } from '../../argument/model/invariants';
import { indexOf } from '../../argument/model/map-index';
import type { Capabilities, LibraryEntry, OpenedMap, Settings } from '../../contract/host';
import { strings } from '../../contract/strings';
import type { HostConnection } from '../host/host-connection';
import type { App, AppActions, AppState } from './app';
import { articleActions } from './article-actions';
import { libraryActions } from './library-actions';
import { createSaver, type Saver } from './saver';

const NOTHING = openEditor({ format: '', title: '', sources: [], claims: [], inferences: [] });

/** Makes the store on a host. Nothing is open yet. */
export function createApp(
  host: HostConnection,
  start: { capabilities: Capabilities; settings: Settings; library: readonly LibraryEntry[] },
): App {
  const store = createStore<AppState>(() => ({
    ...start,
    opened: null,
    editor: NOTHING,
    writing: null,
    save: { kind: 'unchanged' },
    connected: true,
    dialog: null,
    notice: null,
    tabBuilds: false,
    editsTemplate: false,
    surface: 'map',
    find: null,
    menuAt: null,
    article: null,
    paragraph: null,
  }));
  const { getState: get, setState: set } = store;
  let saver: Saver | null = null;
  let bursts = 0;
  let count = 0;

  const notify = (text: string) => set(({ notice }) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } }));
  const report = (error: unknown) => notify(error instanceof Error ? error.message : strings.start.unexpected);

  const shown = (opened: OpenedMap) => {
    saver?.stop();
    const current = createSaver(host, opened, (save) => set({ save }));
    saver = current;
    const { map, ref, name, readOnly } = opened;
    set({
      opened: { ref, name, readOnly, count: count++ },
      editor: openEditor(map, firstClaim(map)),
      writing: null,
      save: { kind: 'unchanged' },
      dialog: null,
      editsTemplate: false,
      find: null,
      article: null,
      paragraph: null,
    });
    void actions.openArticle(map.sources[0]?.id ?? null);
  };

  const setEditor = (editor: EditorState, when: 'now' | 'soon') => {
    set({ editor });
    if (!get().opened?.readOnly) saver?.update(editor.map, when);
  };

  /** Whether the map can be changed just now; if not, what the person is asked or told. */
  const mayEdit = (then: () => void): boolean => {
    const { opened, editor, editsTemplate } = get();
    if (!opened) return false;
    if (opened.readOnly) {
      notify(strings.readOnly[opened.readOnly]);
      return false;
    }
    if (editor.map.template && !editsTemplate) {
      set({ dialog: { kind: 'make-copy', then } });
      return false;
    }
    return true;
  };

  const leave = async () => {
    actions.commit();
    await saver?.flush();
  };

  /** Another map takes the place of this one only when every edit of this one is safe. */
  const replace = async (opening: () => Promise<OpenedMap>) => {
    await leave();
    if (saver?.isPending()) {
      notify(strings.save.notLeft);
      return false;
    }
    try {
      shown(await opening());
      set({ library: await host.library() });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  const actions: AppActions = {
    async open(ref) {
      await replace(() => host.open({ ref }));
    },
    async openBytes(name, bytes) {
      await replace(() => host.importBytes({ name, bytes }));
    },
    async makeCopy(student, className) {
      const { dialog, editor } = get();
      const then = dialog?.kind === 'make-copy' ? dialog.then : undefined;
      const selection = editor.selection;
      const map = copyForStudent(editor.map, student.trim(), className.trim());
      if (!(await replace(() => host.create({ map })))) return false;
      set(({ editor: fresh }) => ({ editor: select(fresh, selection) }));
      void actions.changeSettings({ student: student.trim(), class: className.trim() });
      then?.();
      notify(strings.copy.made(map.title));
      return true;
    },
    editTemplate() {
      const { dialog } = get();
      set({ editsTemplate: true, dialog: null });
      if (dialog?.kind === 'make-copy') dialog.then?.();
    },
    async reload() {
      const { opened } = get();
      if (!opened) return;
      try {
        shown(await host.open({ ref: opened.ref }));
        notify(strings.conflict.reloaded);
      } catch (error) {
        report(error);
      }
    },
    async keepAsCopy() {
      actions.commit();
      const { editor } = get();
      try {
        shown(await host.create({ map: { ...editor.map, title: strings.conflict.copyTitle(editor.map.title) } }));
        set({ library: await host.library() });
        notify(strings.conflict.keptCopy);
      } catch (error) {
        report(error);
      }
    },
    hasUnsaved() {
      return saver?.isPending() ?? false;
    },
    edit(make) {
      actions.commit();
      const { editor } = get();
      const edit = make(editor.map);
      if (!edit || !mayEdit(() => void actions.edit(make))) return false;
      const next = applyChange(editor.map, edit.change);
      if (!next || faultsOf(next).length > 0) return false;
      setEditor(dispatch(editor, edit), 'now');
      return true;
    },
    add(make) {
      actions.commit();
      const { editor } = get();
      const { map } = editor;
      const edit = make(map, map.copyOf !== undefined || map.student !== undefined ? ME : undefined);
      if (!edit?.select || !mayEdit(() => void actions.add(make))) return false;
      const burst = `write ${bursts++}`;
      let next = dispatch(editor, edit, burst);
      // What is added into a folded branch must be seen, so the branch opens with it.
      for (const folded of foldedAbove(next.map, edit.select)) {
        const opening = toggleFold(next.map, { claim: folded });
        if (opening) next = dispatch(next, { ...opening, select: edit.select }, burst);
      }
      set({ editor: next, writing: { claim: edit.select, burst, isNew: true }, tabBuilds: true });
      return true;
    },
    startWriting(claim) {
      if (get().writing?.claim === claim) return;
      actions.commit();
      if (!indexOf(get().editor.map).claims.has(claim)) return;
      if (!mayEdit(() => actions.startWriting(claim))) return;
      const editor = select(get().editor, claim);
      set({ editor, writing: { claim, burst: `write ${bursts++}`, isNew: false }, tabBuilds: true });
    },
    write(text) {
      const { writing, editor } = get();
      if (!writing) return;
      const edit = setText(editor.map, { claim: writing.claim, text });
      if (!edit) return;
      const next = dispatch(editor, edit, writing.burst);
      if (text.trim() === '') set({ editor: next });
      else setEditor(next, 'soon');
    },
    commit() {
      const { writing, editor } = get();
      if (!writing) return true;
      const text = indexOf(editor.map).claims.get(writing.claim)?.text ?? '';
      if (text.trim() === '') {
        actions.cancel();
        return !writing.isNew;
      }
      set({ writing: null });
      setEditor(editor, 'now');
      return true;
    },
    cancel() {
      const { writing, editor } = get();
      if (!writing) return;
      // What was said when the box came is not so any more when it goes.
      set(writing.isNew ? { writing: null, notice: null } : { writing: null });
      setEditor(forget(editor, writing.burst), 'now');
    },
    select(id) {
      const { writing, editor } = get();
      if (writing && writing.claim !== id) actions.commit();
      set({ editor: select(writing ? get().editor : editor, id) });
    },
    selectSeveral(ids) {
      actions.commit();
      set(({ editor }) => ({ editor: selectSeveral(editor, ids) }));
    },
    toggleSelected(id) {
      actions.commit();
      set(({ editor }) => ({ editor: toggleSelected(editor, id) }));
    },
    reveal(id) {
      const { editor } = get();
      const folded = foldedAbove(editor.map, id);
      // Opening a branch is an edit like folding it; an example stays as it is.
      if (folded.length > 0) {
        const opening = editSeveral(editor.map, folded, (map, claim) => toggleFold(map, { claim }));
        if (opening && !editor.map.template) setEditor(dispatch(editor, { ...opening, select: id }), 'now');
      }
      actions.select(id);
    },
    undo() {
      actions.commit();
      const editor = undo(get().editor);
      if (!editor) return notify(strings.status.nothingToUndo);
      setEditor(editor, 'now');
      notify(strings.status.undone);
    },
    redo() {
      actions.commit();
      const editor = redo(get().editor);
      if (!editor) return notify(strings.status.nothingToRedo);
      setEditor(editor, 'now');
      notify(strings.status.redone);
    },
    async saveNow() {
      actions.commit();
      await saver?.flush();
    },
    async changeSettings(change) {
      set(({ settings }) => ({ settings: { ...settings, ...change } }));
      try {
        set({ settings: await host.changeSettings(change) });
      } catch (error) {
        report(error);
      }
    },
    show(dialog) {
      if (dialog) actions.commit();
      set({ dialog });
    },
    notify,
    setSurface(surface) {
      if (get().surface !== surface) set({ surface });
    },
    refocus() {
      const { surface } = get();
      if (surface === 'outline' && app.outline.current) app.outline.current.focus();
      else app.view.current?.focus();
    },
    togglePanel(panel) {
      const panels = get().settings.panels ?? [];
      const open = panels.includes(panel);
      void actions.changeSettings({ panels: open ? panels.filter((other) => other !== panel) : [...panels, panel] });
      if (open) actions.refocus();
    },
    setFind(find) {
      set({ find });
    },
    openMenu(menuAt) {
      set({ menuAt });
    },
    ...articleActions(host, store, report),
    ...libraryActions(host, store, {
      replace,
      settle: async () => {
        await leave();
        return !saver?.isPending();
      },
      renamed: (ref) => saver?.renamed(ref),
      close: () => {
        saver?.stop();
        saver = null;
        set({ opened: null, editor: NOTHING, article: null });
      },
      actions: () => actions,
    }),
    setTabBuilds(tabBuilds) {
      if (get().tabBuilds !== tabBuilds) set({ tabBuilds });
    },
  };

  host.onConnection((connected) => {
    set({ connected });
    if (connected) void saver?.flush();
  });
  host.subscribe((event) => {
    if (event.kind === 'openRequested') void actions.open(event.ref);
    if (event.kind === 'library') host.library().then((library) => set({ library }), report);
  });

  const app: App = { ...store, ...actions, host, view: { current: null }, outline: { current: null } };
  return app;
}
