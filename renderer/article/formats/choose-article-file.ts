import { ARTICLE_EXTENSIONS } from './read-file';

/** Asks for a file that can be read as an article. Returns null if the person chooses none. */
export function chooseArticleFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ARTICLE_EXTENSIONS.map((ending) => `.${ending}`).join(',');
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}
