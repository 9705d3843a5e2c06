import { argumentMessages } from '../../messages/argument-messages';
import { currentLocale } from '../../messages/catalogue';
import type { ArgumentMap, Source } from '../model/argument-map';
import { type Claim, type Id, ME, sourceMark } from '../model/claim';
import type { Inference } from '../model/inference';
import { forestOf, inferencesBelow, isHome, numberOf } from '../model/structure/forest';
import { indexOf } from '../model/structure/map-index';
import { BOX_LABELS, indicatorWord } from '../model/structure/map-labels';
import { roleOf } from '../model/structure/roles';

/**
 * Returns a map as a web page that can be read without a picture: nested lists in the order of the
 * forest, each claim with its indicator word, number, holder and source marks. One file, no script,
 * nothing loaded.
 */
export function writeOutlineHtml(map: ArgumentMap): string {
  const { claims } = indexOf(map);
  const lines: string[] = [];
  type Task = string | { readonly below: Id } | { readonly item: string; readonly below: Id };
  const say = (id: Id) => claimHtml(claims.get(id), numberOf(map, id));
  const stepTasks = (inference: Inference): Task[] => [
    ...inference.premises.flatMap((id, index): Task[] => {
      const word = `<b>${escapeHtml(index === 0 ? indicatorWord(roleOf(map, inference)) : BOX_LABELS.and)}</b> `;
      if (!isHome(map, id, inference.id))
        return [`<li>${word}${escapeHtml(BOX_LABELS.see({ number: numberOf(map, id) }))}</li>`];
      return [{ item: word + say(id), below: id }];
    }),
  ];
  const waiting: Task[] = forestOf(map)
    .roots.map((id): Task => ({ item: say(id), below: id }))
    .reverse();
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    if (typeof task === 'string') {
      lines.push(task);
      continue;
    }
    const below = inferencesBelow(map, task.below).flatMap(stepTasks);
    if ('item' in task) lines.push(below.length > 0 ? `<li>${task.item}<ul>` : `<li>${task.item}</li>`);
    if (below.length > 0) waiting.push('</ul></li>');
    for (const next of below.reverse()) waiting.push(next);
  }
  const facts = [map.student, map.class].filter((fact) => fact).map((fact) => escapeHtml(fact ?? ''));
  return `<!doctype html>
<html lang="${escapeHtml(currentLocale().tag)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(map.title)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}ul{padding-left:1.4rem}li{margin:.35rem 0}</style>
<h1>${escapeHtml(map.title)}</h1>
${facts.length > 0 ? `<p>${facts.join(' · ')}</p>\n` : ''}${map.description ? `<p>${escapeHtml(map.description)}</p>\n` : ''}<ul>
${lines.join('\n')}
</ul>
${map.sources.length > 0 ? `<h2>${escapeHtml(argumentMessages.sources)}</h2>\n<ul>\n${map.sources.map(sourceHtml).join('\n')}\n</ul>\n` : ''}</html>
`;
}

function claimHtml(claim: Claim | undefined, number: string): string {
  if (!claim) return '';
  const { text, holder, unstated } = claim;
  const mark = sourceMark(claim);
  return [
    `${escapeHtml(number)}.`,
    unstated ? `(${escapeHtml(BOX_LABELS.unstated)})` : '',
    holder === undefined ? '' : escapeHtml(holder === ME ? `${BOX_LABELS.mine}:` : BOX_LABELS.says({ holder })),
    escapeHtml(text).replace(/\n/g, '<br>'),
    mark && `(${mark})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function sourceHtml({ author, title, publisher, date, url }: Source): string {
  const parts = [author, title && argumentMessages.quoted({ title }), publisher, date]
    .filter((part) => part)
    .map((part) => escapeHtml(part ?? ''));
  const link =
    url && /^https?:/i.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : escapeHtml(url ?? '');
  return `<li>${[...parts, link].filter(Boolean).join(', ')}</li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
