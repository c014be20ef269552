'use client';
// Lit learns to draw within React, and in a browser to come alive on what was drawn, before any element.
import '#rendering';
import { addMessages } from '@fanar/elements';
import { createElement, use, type ReactElement, type ReactNode } from 'react';
import type { Page } from '../page.js';
import { PageContext } from './context.js';

const loads = new Map<string, Promise<void>>();

/** One promise for each language: React asks again until it is kept. */
function words(language: Page['language']): Promise<void> {
  let load = loads.get(language);
  if (!load) loads.set(language, (load = addMessages([], language)));
  return load;
}

export interface FanarPageProps extends Page {
  readonly children?: ReactNode;
}

/**
 * Says to everything in it what the page is, once, around all of it. On a server elements are then drawn
 * in the language and digits of the page, their styles under its nonce; in a browser they come alive on
 * what was drawn.
 */
export function FanarPage({ children, ...page }: FanarPageProps): ReactElement {
  if (page.language !== 'ar') use(words(page.language));
  return createElement(PageContext, { value: page }, children);
}
