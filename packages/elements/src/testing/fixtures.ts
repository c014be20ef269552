import type { Language } from '@fanar/arabic';
import { fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { FanarElement } from '../base/fanar-element.js';
import { isLanguageLoaded, loadLanguage } from '../i18n/instance.js';
import type { Contract } from './contract.js';
import { until } from './until.js';

export const LANGUAGES: readonly Language[] = ['ar', 'en'];
export const dirOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');

export const isChromium = navigator.userAgent.includes('Chrome/');
export const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit/');

/** The example of a contract in a wrapper of its language, its words loaded. */
export async function example<E extends FanarElement>(
  contract: Contract<E>,
  language: Language = 'ar',
): Promise<E> {
  const wrapper = await fixture<HTMLElement>(
    `<div lang="${language}" dir="${dirOf(language)}">${contract.markup[language]}</div>`,
  );
  return settled(wrapper.firstElementChild as E, language);
}

/** The element once it speaks the language. */
export async function settled<E extends FanarElement>(
  element: E,
  language: Language = 'ar',
): Promise<E> {
  await element.updateComplete;
  if (!isLanguageLoaded(language)) await loadLanguage(language);
  await element.updateComplete;
  return element;
}

/** The focused element, through every shadow root. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Waits for the focus, which may move a moment later. */
export async function focusReaches(element: Element, what: string): Promise<void> {
  await until(() => deepActiveElement() === element, `the focus at ${what}`);
}

/** Fails with a plain sentence where a query finds nothing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw new Error(`There is no ${what}`);
  return value;
}

/** Sizes the page, in CSS pixels; the stock command does not in WebKit. */
export async function setViewport(width: number, height: number): Promise<void> {
  await executeServerCommand('viewport', { width, height });
}

/** Presses keys together, such as Shift and Tab; the stock command does not in WebKit. */
export async function pressTogether(...keys: readonly string[]): Promise<void> {
  await executeServerCommand('press-together', { keys });
}

/** A real double click in the middle of the element, in every engine. */
export async function doubleClick(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await executeServerCommand('double-click', { x, y });
}
