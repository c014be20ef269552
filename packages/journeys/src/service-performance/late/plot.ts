import { html, nothing, svg, type TemplateResult } from 'lit';
import { namedPoints, type Chart, type Point } from '../charts.js';
import type { PerformanceView } from '../views/view.js';

/** How wide a bar is, of the room that its month has. */
const FILL = 0.7;

/** Where points and values are, in percent of a chart, as time runs in the language. */
interface Layout {
  /** The middle of a point, from the left. */
  readonly x: (at: number) => number;
  /** From above. */
  readonly y: (value: number) => number;
  /** How wide a month is. */
  readonly step: number;
}

function layoutOf({ points, axis }: Chart, isRtl: boolean): Layout {
  const step = 100 / points.length;
  const middle = (at: number) => (at + 0.5) * step;
  return {
    x: (at) => (isRtl ? 100 - middle(at) : middle(at)),
    y: (value) => 100 - (value / axis.max) * 100,
    step,
  };
}

/** The picture alone: all of it is told in the table beside it. */
export function plot(view: PerformanceView, chart: Chart, lookedAt: number): TemplateResult {
  const { isRtl, number, t } = view;
  const { id, axis, shape, measures, points } = chart;
  const layout = layoutOf(chart, isRtl);
  return html`<div class="plot">
    <svg class="axis" aria-hidden="true">
      ${axis.ticks.map(
        (tick) =>
          svg`<text x="50%" y=${percent(layout.y(tick))} dy="0.35em">${number(tick)}</text>`,
      )}
    </svg>
    <div
      class="field"
      @pointermove=${onPointer(view, chart)}
      @pointerdown=${onPointer(view, chart)}
    >
      <svg class="picture" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-about">
        ${axis.ticks.map((tick) => stroke('across', [0, layout.y(tick)], [100, layout.y(tick)]))}
        ${stroke('looked', [layout.x(lookedAt), 0], [layout.x(lookedAt), 100])}
        ${
          shape === 'bars'
            ? bars(points, layout, lookedAt)
            : measures.map((_, which) => lineOf(points, which, layout, lookedAt))
        }
      </svg>
      ${slider(view, chart, lookedAt)}
    </div>
    <svg class="months" aria-hidden="true">
      ${namedPoints(points.length).map((at) => nameOf(view, points[at], percent(layout.x(at))))}
    </svg>
    ${measures.length > 1 ? legend(measures, t) : nothing}
  </div>`;
}

function bars(points: readonly Point[], { x, y, step }: Layout, lookedAt: number) {
  return points.map(({ values: [value], isRunning }, at) => {
    if (value === undefined) return nothing;
    const wide = step * FILL;
    return svg`<rect
      class="bar ${isRunning ? 'running' : ''} ${at === lookedAt ? 'chosen' : ''}"
      x=${percent(x(at) - wide / 2)}
      y=${percent(y(value))}
      width=${percent(wide)}
      height=${percent(100 - y(value))}
    />`;
  });
}

/** From point to point; a month that is not told breaks it, and one that runs is only hinted at. */
function lineOf(points: readonly Point[], which: number, { x, y }: Layout, lookedAt: number) {
  return svg`<g class="line-${which}">
    ${points.map(({ values, isRunning }, at) => {
      const [before, value] = [points[at - 1]?.values[which], values[which]];
      if (before === undefined || value === undefined) return nothing;
      const kind = isRunning ? 'stroke running' : 'stroke';
      return stroke(kind, [x(at - 1), y(before)], [x(at), y(value)]);
    })}
    ${points.map(({ values, isRunning }, at) => {
      const value = values[which];
      if (value === undefined) return nothing;
      return svg`<circle
        class=${isRunning ? 'dot running' : 'dot'}
        cx=${percent(x(at))}
        cy=${percent(y(value))}
        r=${at === lookedAt ? 6 : 3.5}
      />`;
    })}
  </g>`;
}

type Place = readonly [x: number, y: number];

function stroke(kind: string, [x1, y1]: Place, [x2, y2]: Place): TemplateResult<2> {
  return svg`<line
    class=${kind}
    x1=${percent(x1)}
    y1=${percent(y1)}
    x2=${percent(x2)}
    y2=${percent(y2)}
  />`;
}

/** The month above its year. */
function nameOf(view: PerformanceView, point: Point | undefined, x: string) {
  if (!point) return nothing;
  const [name, year] = view.month(point.month).split(' ');
  return svg`<text x=${x} y="1.1em">${name}</text><text x=${x} y="2.6em">${year}</text>`;
}

/**
 * One place of the keyboard for all points. A native control, since screen readers on phones move it
 * too; nothing of it is seen but where the focus is.
 */
function slider(view: PerformanceView, chart: Chart, lookedAt: number): TemplateResult {
  const { t, actions } = view;
  const point = chart.points[lookedAt];
  return html`<input
    class="slider no-print"
    type="range"
    min="0"
    max=${chart.points.length - 1}
    .value=${String(lookedAt)}
    aria-label=${t('look-at', { chart: t(`${chart.id}-chart`) })}
    aria-valuetext=${point ? readingOf(view, chart, point).join('، ') : nothing}
    @input=${({ currentTarget }: Event) =>
      actions.lookAt(chart, Number((currentTarget as HTMLInputElement).value))}
    @keydown=${(event: KeyboardEvent) => moveByArrow(event, view, chart, lookedAt)}
  />`;
}

/** Sideways as the eye goes; browsers do not agree where they should. */
function moveByArrow(
  event: KeyboardEvent,
  { isRtl, actions }: PerformanceView,
  chart: Chart,
  lookedAt: number,
): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const step = (event.key === 'ArrowRight') === isRtl ? -1 : 1;
  const at = lookedAt + step;
  if (chart.points[at]) actions.lookAt(chart, at);
}

function onPointer({ isRtl, actions }: PerformanceView, chart: Chart) {
  return ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = (currentTarget as HTMLElement).getBoundingClientRect();
    const share = (clientX - left) / width;
    const at = Math.floor((isRtl ? 1 - share : share) * chart.points.length);
    if (chart.points[at]) actions.lookAt(chart, at);
  };
}

/** A month and what is known of it. */
export function readingOf(view: PerformanceView, chart: Chart, point: Point): readonly string[] {
  const { t, month } = view;
  const named = point.isRunning
    ? t('month-running', { month: month(point.month) })
    : month(point.month);
  const told = chart.measures.flatMap((measure, which) => {
    const value = point.values[which];
    return value === undefined
      ? []
      : [t(`read-${measure}`, { value: view.figure(measure, value) })];
  });
  return [named, ...(told.length > 0 ? told : [t('not-told')])];
}

function legend(measures: Chart['measures'], t: PerformanceView['t']): TemplateResult {
  return html`<ul class="legend">
    ${measures.map(
      (measure, which) =>
        html`<li>
          <svg class="sample" aria-hidden="true">
            <g class="line-${which}">
              <line class="stroke" x1="0" x2="100%" y1="50%" y2="50%" />
              <circle class="dot" cx="50%" cy="50%" r="3.5" />
            </g>
          </svg>
          ${t(`column-${measure}`)}
        </li>`,
    )}
  </ul>`;
}

const percent = (share: number) => `${String(Math.round(share * 1000) / 1000)}%`;
