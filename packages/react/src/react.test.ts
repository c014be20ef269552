import { readFileSync } from 'node:fs';
import type { FanarServiceForm } from '@fanar/journeys/service-form';
import { createElement, type ComponentProps, type ElementType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as components from './index.js';

interface Manifest {
  modules: { declarations?: { name: string; tagName?: string }[] }[];
}

const elements = ['elements', 'journeys'].flatMap((name) => {
  const file = new URL(`../../${name}/custom-elements.json`, import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
});

type FormProps = ComponentProps<typeof components.FanarServiceForm>;
type TrackerProps = ComponentProps<typeof components.FanarStatusTracker>;
type Heard<Handler> = Parameters<Extract<Handler, (event: never) => void>>[0];

describe('React components', () => {
  it.each(elements)('wraps <$tagName> as $name', ({ name }) => {
    expect(components).toHaveProperty(name);
    expect(components[name as keyof typeof components]).toHaveProperty('displayName', name);
  });

  it.each(elements)('renders <$tagName> on a server', ({ name, tagName }) => {
    const component = components[name as keyof typeof components] as ElementType;
    const markup = renderToString(createElement(component, { lang: 'ar' }));
    expect(markup).toMatch(new RegExp(`^<${tagName ?? ''}[^>]* lang="ar"`));
  });

  it('types properties and events by the elements', () => {
    expectTypeOf<FormProps['definition']>().toEqualTypeOf<FanarServiceForm['definition']>();
    expectTypeOf<Heard<FormProps['onFanarSubmitted']>>().toEqualTypeOf<
      HTMLElementEventMap['fanar-submitted'] & { readonly currentTarget: FanarServiceForm }
    >();
    expectTypeOf<Heard<TrackerProps['onFanarStatusShown']>['detail']['stage']>().toBeString();
    // @ts-expect-error A heading level is a number.
    createElement(components.FanarServiceForm, { headingLevel: 'two' });
    // @ts-expect-error No element has such an event.
    createElement(components.FanarServiceForm, { onFanarNonsense: () => undefined });
  });
});
