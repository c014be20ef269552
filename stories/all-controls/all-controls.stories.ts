import '@fanar/elements/add-another/define';
import '@fanar/elements/address-field/define';
import '@fanar/elements/amount-field/define';
import '@fanar/elements/button/define';
import '@fanar/elements/calendar/define';
import '@fanar/elements/case-number-field/define';
import '@fanar/elements/checkbox/define';
import '@fanar/elements/checkbox-group/define';
import '@fanar/elements/combobox/define';
import '@fanar/elements/consent/define';
import '@fanar/elements/date-field/define';
import '@fanar/elements/date-picker/define';
import '@fanar/elements/date-range/define';
import '@fanar/elements/declaration/define';
import '@fanar/elements/fieldset/define';
import '@fanar/elements/file-upload/define';
import '@fanar/elements/iban-field/define';
import '@fanar/elements/location-field/define';
import '@fanar/elements/national-id-field/define';
import '@fanar/elements/number-field/define';
import '@fanar/elements/one-time-code/define';
import '@fanar/elements/person-name-field/define';
import '@fanar/elements/phone-field/define';
import '@fanar/elements/plate-field/define';
import '@fanar/elements/radio-group/define';
import '@fanar/elements/rating/define';
import '@fanar/elements/search-field/define';
import '@fanar/elements/select/define';
import '@fanar/elements/signature-pad/define';
import '@fanar/elements/switch/define';
import '@fanar/elements/text-area/define';
import '@fanar/elements/text-field/define';
import '@fanar/elements/time-field/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inEnglish } from '../in-english.js';
import english from './page.en.json' with { type: 'json' };
import page from './page.html?raw';

/** The form of our controls alone; the page has one of native controls beside it. */
function formOf(markup: string): HTMLFormElement {
  const form = new DOMParser().parseFromString(markup, 'text/html').forms.namedItem('fanar');
  if (!form) throw new Error('The page has no form of that name.');
  return document.importNode(form, true);
}

/** Writes down what would be sent, a name and a value in each line. */
function show(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const sent = Array.from(new FormData(form), ([name, value]) => {
    return `${name}=${value instanceof File ? value.name : value}`;
  });
  const output = form.parentElement?.querySelector('output');
  if (output) output.textContent = sent.join('\n');
}

/**
 * Every control in one plain form, without a line of code: each submits under its name, is reset,
 * restored when the person goes back, switched off by a fieldset and checked as native controls are.
 * Our tests hold this very form to one of native controls with the same names, in three browsers.
 *
 * Do not take it for a form to copy: a citizen is asked for less, and in steps.
 *
 * Keys: Tab goes from control to control; Enter in a line of text sends the form, and what is sent is
 * written below it and said.
 */
const meta: Meta = {
  title: 'Elements/All controls in one form',
  render: (_args, { globals }) => {
    const form = formOf(globals.language === 'en' ? inEnglish(page, english) : page);
    return html`<div @submit=${show}>${form}<output class="sent"></output></div>`;
  },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {};

export const InEnglish: Story = { globals: { language: 'en' } };

export const Narrow: Story = {
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
