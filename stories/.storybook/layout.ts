import { layoutFaults, lengthenArabic } from '@fanar/elements/testing/layout';
import { afterEach, type TaskMeta } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from './settled.js';

interface Surroundings {
  readonly name: string;
  /** Of the page, in CSS pixels. */
  readonly width: number;
  /** Changes the page until the story is taken away; may give back what ends the change. */
  readonly enter: (root: HTMLElement) => (() => void) | void;
}

/** 320 px is also what is left of 1280 at a zoom of 400 %. */
const SURROUNDINGS: readonly Surroundings[] = [
  {
    name: 'text of twice the size',
    width: 1280,
    enter: () => {
      document.documentElement.style.fontSize = '200%';
      return () => document.documentElement.style.removeProperty('font-size');
    },
  },
  { name: '320 pixels', width: 320, enter: () => undefined },
  {
    name: '320 pixels, no font loaded, Arabic 60 % longer',
    width: 320,
    enter: (root) => {
      root.style.fontFamily = 'sans-serif';
      lengthenArabic(root);
    },
  },
];

/** Looks for clipped and overflowing text in a story as its `play` left it. */
afterEach(async ({ task }) => {
  const { storyId } = task.meta as TaskMeta & { storyId: string };
  const root = document.querySelector<HTMLElement>('.surroundings');
  if (!root) throw new Error(`${storyId} is not there to be measured`);
  const isShown = (element: Element) => element.shadowRoot ?? element.textContent.trim();
  if (!Array.from(root.querySelectorAll('*')).some(isShown)) {
    throw new Error(`${storyId} shows nothing that could be measured`);
  }
  root.lang = 'ar';
  root.dir = 'rtl';
  const told: string[] = [];
  const { innerWidth, innerHeight } = window;
  for (const { name, width, enter } of SURROUNDINGS) {
    await page.viewport(width, innerHeight);
    const leave = enter(root);
    await settled(root);
    const faults = layoutFaults(root);
    const { scrollWidth, clientWidth } = document.documentElement;
    told.push(...faults.map(({ kind, place, text }) => `${name}: ${kind}: «${text}»\n  ${place}`));
    if (scrollWidth > clientWidth) {
      told.push(`${name}: the page is ${String(scrollWidth - clientWidth)} px too wide`);
    }
    leave?.();
  }
  await page.viewport(innerWidth, innerHeight);
  if (told.length > 0) throw new Error([`${storyId} does not hold`, ...told].join('\n'));
}, 60_000);
