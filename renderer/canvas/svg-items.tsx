import { Fragment } from 'react';
import type { Item, TextItem } from '../../argument/drawing/display-list';
import { placeRuns } from '../../argument/drawing/paint';
import { pathData } from '../../argument/drawing/svg';
import { cssFamilies } from '../../argument/text/font';
import { isRightToLeft } from '../../argument/text/runs';
import { pageMeasure } from './page-measure';

/** The display list as elements of the page: the same drawing that pictures are made from. */
export function SvgItems({ items }: { readonly items: readonly Item[] }) {
  return items.map((item, at) => {
    // The list is drawn afresh as a whole, so a position is as good a key as any.
    const key = `${item.kind}-${at}`;
    switch (item.kind) {
      case 'rect': {
        const { x, y, width, height, radius, fill, stroke, strokeWidth, dash } = item;
        return (
          <rect
            key={key}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={Math.min(radius, width / 2, height / 2)}
            fill={fill ?? 'none'}
            stroke={stroke}
            strokeWidth={strokeWidth}
            strokeDasharray={dash?.join(' ')}
          />
        );
      }
      case 'path':
        return (
          <path
            key={key}
            d={pathData(item.points, item.radius)}
            fill="none"
            stroke={item.stroke}
            strokeWidth={item.width}
            strokeLinejoin="round"
          />
        );
      case 'text':
        return <SvgText key={key} item={item} />;
      case 'group':
        return (
          <g key={key} transform={item.at ? `translate(${item.at[0]} ${item.at[1]})` : undefined}>
            <SvgItems items={item.items} />
          </g>
        );
      default:
        return <Fragment key={key} />;
    }
  });
}

function SvgText({ item }: { readonly item: TextItem }) {
  return (
    <text y={item.baseline} fontSize={item.size} fontWeight={item.weight} fill={item.fill} xmlSpace="preserve">
      {placeRuns(item, pageMeasure).map(({ run, x }) => {
        const backwards = isRightToLeft(run.text);
        return (
          <tspan
            key={x}
            x={x}
            fontFamily={cssFamilies(run.family)}
            direction={backwards ? 'rtl' : undefined}
            textAnchor={backwards ? 'end' : undefined}
          >
            {run.text}
          </tspan>
        );
      })}
    </text>
  );
}
