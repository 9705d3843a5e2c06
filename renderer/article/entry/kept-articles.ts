import { MAX_UNKEPT_ARTICLES } from '../../../contract/settings';
import type { App, AppState } from '../../store/app';

/** Returns whether the articles of the open map are kept with it: they are unless the person has said no. */
export function keepsArticles({ opened, settings }: AppState): boolean {
  return !opened || !settings.unkeptArticles?.includes(opened.ref);
}

/** Remembers for the open map whether its articles are to be kept. */
export function rememberKeeping(app: App, keeps: boolean): void {
  const state = app.getState();
  const { opened, settings } = state;
  if (!opened || keeps === keepsArticles(state)) return;
  const others = (settings.unkeptArticles ?? []).filter((ref) => ref !== opened.ref);
  void app.changeSettings({
    unkeptArticles: keeps ? others : [opened.ref, ...others].slice(0, MAX_UNKEPT_ARTICLES),
  });
}
