import { createStore } from 'zustand/vanilla';
import { copyForStudent } from '../../argument/commands/map-properties';
import { type EditorState, openEditor, select } from '../../argument/editor/editor-state';
import { firstClaim } from '../../argument/editor/navigation';
import type { Capabilities, LibraryEntry, OpenedMap, Settings } from '../../contract/host';
import { currentLocale } from '../../messages/catalogue';
import { setPreferredLocale } from '../../messages/locales';
import { messages } from '../../messages/messages';
import type { HostConnection } from '../host/host-connection';
import type { App, AppActions, AppState } from './app';
import { articleActions } from './article-actions';
import { editingActions } from './editing-actions';
import { fileActions } from './file-actions';
import { libraryActions } from './library-actions';
import { createSaver, type Saver } from './saver';

const EMPTY_EDITOR = openEditor({ format: '', title: '', sources: [], claims: [], inferences: [] });

/** Makes the store on a host. Nothing is open yet. */
export function createApp(
  host: HostConnection,
  start: { capabilities: Capabilities; settings: Settings; library: readonly LibraryEntry[] },
): App {
  const store = createStore<AppState>(() => ({
    ...start,
    language: currentLocale().tag,
    opened: null,
    editor: EMPTY_EDITOR,
    textEdit: null,
    saveStatus: { kind: 'unchanged' },
    connected: true,
    dialog: null,
    notice: null,
    tabAddsReason: false,
    isEditingTemplate: false,
    activeView: 'map',
    findQuery: null,
    contextMenuPosition: null,
    articles: [],
    activeSource: null,
    selectedPassage: null,
    showsCoverage: false,
    scrollRequest: null,
    whatIf: null,
    mode: null,
    focusedBranch: null,
  }));
  const { getState: get, setState: set } = store;
  let saver: Saver | null = null;
  let openCount = 0;

  const notify = (text: string) => set(({ notice }) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } }));
  const report = (error: unknown) => notify(error instanceof Error ? error.message : messages.start.unexpected);

  /** `keepsTexts`: it is the same map under another name or content, so what is read beside it stays. */
  const showOpenedMap = (opened: OpenedMap, keepsArticles = false) => {
    const before = get();
    saver?.stop();
    const current = createSaver(host, opened, (save) => set({ saveStatus: save }));
    saver = current;
    const { map, ref, name, readOnly } = opened;
    set({
      opened: { ref, name, readOnly, count: openCount++ },
      editor: openEditor(map, firstClaim(map)),
      textEdit: null,
      saveStatus: { kind: 'unchanged' },
      dialog: null,
      isEditingTemplate: false,
      findQuery: null,
      scrollRequest: null,
      whatIf: null,
      mode: null,
      focusedBranch: null,
      ...(keepsArticles
        ? { articles: before.articles.map((article) => ({ ...article, kept: false })) }
        : { articles: [], activeSource: map.sources[0]?.id ?? null, selectedPassage: null, showsCoverage: false }),
    });
    if (opened.unsaved && !readOnly) set({ dialog: { kind: 'unsaved', ...opened.unsaved } });
    // A copy has what was kept beside the other map, too.
    if (keepsArticles && ref !== before.opened?.ref) {
      for (const article of before.articles) if (article.isStored) void actions.setArticle(article);
    } else {
      void actions.loadArticles();
    }
  };

  const setEditor = (editor: EditorState, when: 'now' | 'soon') => {
    set({ editor });
    if (savesEdits()) saver?.update(editor.map, when);
  };

  /** Whether edits go into the file. An example, or a map that may not be written, is only looked at. */
  const savesEdits = () => {
    const { opened, editor, isEditingTemplate } = get();
    return opened !== null && !opened.readOnly && (!editor.map.template || isEditingTemplate);
  };

  /** Whether the map can be changed just now; if not, what the person is asked or told. */
  const ensureEditable = (then: () => void): boolean => {
    const { opened, editor, isEditingTemplate } = get();
    if (!opened) return false;
    if (opened.readOnly) {
      notify(messages.readOnly[opened.readOnly]);
      return false;
    }
    if (editor.map.template && !isEditingTemplate) {
      set({ dialog: { kind: 'make-copy', then } });
      return false;
    }
    return true;
  };

  const flushEdits = async () => {
    actions.commitTextEdit();
    await saver?.flush();
  };

  /** Another map takes the place of this one only when every edit of this one is safe. */
  const replaceMap = async (opening: () => Promise<OpenedMap>, keepsArticles = false) => {
    await flushEdits();
    if (saver?.isPending()) {
      notify(messages.save.notLeft);
      return false;
    }
    try {
      showOpenedMap(await opening(), keepsArticles);
      set({ library: await host.library() });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  const { changed: onFileChanged, ...file } = fileActions(host, store, {
    saver: () => saver,
    showOpenedMap,
    replaceMap,
    report,
    actions: () => actions,
  });

  const actions: AppActions = {
    async open(ref) {
      await replaceMap(() => host.open({ ref }));
    },
    async openBytes(name, bytes) {
      await replaceMap(() => host.importBytes({ name, bytes }));
    },
    async makeCopy(student, className) {
      const { dialog, editor } = get();
      const then = dialog?.kind === 'make-copy' ? dialog.then : undefined;
      const selection = editor.selection;
      const map = copyForStudent(editor.map, student.trim(), className.trim());
      if (!(await replaceMap(() => host.create({ map }), true))) return false;
      set(({ editor: fresh }) => ({ editor: select(fresh, selection) }));
      void actions.changeSettings({ student: student.trim(), class: className.trim() });
      then?.();
      notify(messages.makeCopy.made({ title: map.title }));
      return true;
    },
    editTemplate() {
      const { dialog } = get();
      set({ isEditingTemplate: true, dialog: null });
      if (dialog?.kind === 'make-copy') dialog.then?.();
    },
    hasUnsavedChanges() {
      return saver?.isPending() ?? false;
    },
    ...editingActions(store, { savesEdits, ensureEditable, setEditor, notify, actions: () => actions }),
    async saveNow() {
      actions.commitTextEdit();
      await saver?.flush();
    },
    async changeSettings(change) {
      set(({ settings }) => ({ settings: { ...settings, ...change } }));
      if (change.language !== undefined) {
        await setPreferredLocale([change.language, ...get().capabilities.languages]);
        set({ language: currentLocale().tag });
      }
      try {
        await host.changeSettings(change);
      } catch (error) {
        report(error);
      }
    },
    showDialog(dialog) {
      if (dialog) actions.commitTextEdit();
      set({ dialog });
    },
    notify,
    setActiveView(surface) {
      if (get().activeView !== surface) set({ activeView: surface });
    },
    refocus() {
      const { activeView } = get();
      if (activeView === 'outline' && app.outline.current) app.outline.current.focus();
      else app.view.current?.focus();
    },
    togglePanel(panel) {
      const panels = get().settings.panels ?? [];
      const open = panels.includes(panel);
      void actions.changeSettings({ panels: open ? panels.filter((other) => other !== panel) : [...panels, panel] });
      if (open) actions.refocus();
    },
    setWhatIf(trial) {
      set({ whatIf: trial });
    },
    setMode(study) {
      if (study) actions.commitTextEdit();
      set({ mode: study });
    },
    setFocusedBranch(lit) {
      set({ focusedBranch: lit });
    },
    setFindQuery(find) {
      set({ findQuery: find });
    },
    setContextMenuPosition(menuAt) {
      set({ contextMenuPosition: menuAt });
    },
    ...file,
    ...articleActions(host, store, report),
    ...libraryActions(host, store, {
      replaceMap,
      flushEdits: async () => {
        await flushEdits();
        return !saver?.isPending();
      },
      setSavedRef: (ref) => saver?.setRef(ref),
      close: () => {
        saver?.stop();
        saver = null;
        set({ opened: null, editor: EMPTY_EDITOR, articles: [], activeSource: null, selectedPassage: null });
      },
      actions: () => actions,
    }),
    setTabAddsReason(tabBuilds) {
      if (get().tabAddsReason !== tabBuilds) set({ tabAddsReason: tabBuilds });
    },
  };

  host.onConnection((connected) => {
    set({ connected });
    if (connected) void saver?.flush();
  });
  host.subscribe((event) => {
    if (event.kind === 'openRequested') void actions.open(event.ref);
    if (event.kind === 'changed') onFileChanged(event.ref, event.revision);
    if (event.kind === 'library') host.library().then((library) => set({ library }), report);
  });

  const app: App = { ...store, ...actions, host, view: { current: null }, outline: { current: null } };
  return app;
}
