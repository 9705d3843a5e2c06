import { messages } from '../../messages/messages';
import type { PassageRole } from './anchors/resolved-anchors';

const words = messages.sources;
const ROLES: readonly PassageRole[] = ['thesis', 'reason', 'objection', 'rebuttal', 'undercutter', 'loose'];

/** The legend of the lines under the passages. They are drawn like the borders of the boxes. */
export function ArticleLegend() {
  return (
    <details className="article-legend">
      <summary>{words.legend}</summary>
      <ul>
        {ROLES.map((role) => (
          <li key={role}>
            <span className={`passage-mark is-${role} is-deep-0`}>{words.roles[role]}</span>
          </li>
        ))}
      </ul>
      <p className="field-help">{words.keys}</p>
    </details>
  );
}
