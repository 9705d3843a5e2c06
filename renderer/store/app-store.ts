import { createStore } from 'zustand/vanilla';
import { copyForStudent } from '../../argument/commands/map-properties';
import { type EditorState, openEditor, select } from '../../argument/editor/editor-state';
import { firstClaim } from '../../argument/editor/navigation';
import type { Capabilities, LibraryEntry, OpenedMap, Settings } from '../../contract/host';
import { spokenLanguage } from '../../messages/catalogue';
import { activateFirstSupportedLanguage } from '../../messages/locales';
import { strings } from '../../messages/messages';
import type { HostConnection } from '../host/host-connection';
import type { App, AppActions, AppState } from './app';
import { articleActions } from './article-actions';
import { editingActions } from './editing-actions';
import { fileActions } from './file-actions';
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
    language: spokenLanguage().tag,
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
    articles: [],
    source: null,
    passage: null,
    coverage: false,
    sought: null,
    trial: null,
    study: null,
    lit: null,
  }));
  const { getState: get, setState: set } = store;
  let saver: Saver | null = null;
  let count = 0;

  const notify = (text: string) => set(({ notice }) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } }));
  const report = (error: unknown) => notify(error instanceof Error ? error.message : strings.start.unexpected);

  /** `keepsTexts`: it is the same map under another name or content, so what is read beside it stays. */
  const shown = (opened: OpenedMap, keepsTexts = false) => {
    const before = get();
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
      sought: null,
      trial: null,
      study: null,
      lit: null,
      ...(keepsTexts
        ? { articles: before.articles.map((article) => ({ ...article, kept: false })) }
        : { articles: [], source: map.sources[0]?.id ?? null, passage: null, coverage: false }),
    });
    if (opened.unsaved && !readOnly) set({ dialog: { kind: 'unsaved', ...opened.unsaved } });
    // A copy has what was kept beside the other map, too.
    if (keepsTexts && ref !== before.opened?.ref) {
      for (const article of before.articles) if (article.kept) void actions.setArticle(article);
    } else {
      void actions.openArticles();
    }
  };

  const setEditor = (editor: EditorState, when: 'now' | 'soon') => {
    set({ editor });
    if (isKept()) saver?.update(editor.map, when);
  };

  /** Whether edits go into the file. An example, or a map that may not be written, is only looked at. */
  const isKept = () => {
    const { opened, editor, editsTemplate } = get();
    return opened !== null && !opened.readOnly && (!editor.map.template || editsTemplate);
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
  const replace = async (opening: () => Promise<OpenedMap>, keepsTexts = false) => {
    await leave();
    if (saver?.isPending()) {
      notify(strings.save.notLeft);
      return false;
    }
    try {
      shown(await opening(), keepsTexts);
      set({ library: await host.library() });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  const { changed, ...file } = fileActions(host, store, {
    saver: () => saver,
    shown,
    replace,
    report,
    actions: () => actions,
  });

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
      if (!(await replace(() => host.create({ map }), true))) return false;
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
    hasUnsaved() {
      return saver?.isPending() ?? false;
    },
    ...editingActions(store, { isKept, mayEdit, setEditor, notify, actions: () => actions }),
    async saveNow() {
      actions.commit();
      await saver?.flush();
    },
    async changeSettings(change) {
      set(({ settings }) => ({ settings: { ...settings, ...change } }));
      if (change.language !== undefined) {
        await activateFirstSupportedLanguage([change.language, ...get().capabilities.languages]);
        set({ language: spokenLanguage().tag });
      }
      try {
        await host.changeSettings(change);
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
    setTrial(trial) {
      set({ trial });
    },
    setStudy(study) {
      if (study) actions.commit();
      set({ study });
    },
    light(lit) {
      set({ lit });
    },
    setFind(find) {
      set({ find });
    },
    openMenu(menuAt) {
      set({ menuAt });
    },
    ...file,
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
        set({ opened: null, editor: NOTHING, articles: [], source: null, passage: null });
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
    if (event.kind === 'changed') changed(event.ref, event.revision);
    if (event.kind === 'library') host.library().then((library) => set({ library }), report);
  });

  const app: App = { ...store, ...actions, host, view: { current: null }, outline: { current: null } };
  return app;
}
