import '@fanar/elements/location-field/define';
import type { FanarLocationField } from '@fanar/elements/location-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarLocationField,
  | 'label'
  | 'hint'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'error'
  | 'value'
  | 'tiles'
  | 'attribution'
>;

const HARBOUR = {
  description: 'أمام مبنى هيئة قناة السويس القديم، بجوار المعدية',
  latitude: 31.2653,
  longitude: 32.3019,
};

/** A tile drawn here, the same everywhere: a story asks no other host for anything. */
const TILE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#eef3ee" d="M0 0h256v256H0z"/><path fill="none" stroke="#fff" stroke-width="14" d="M-8 60 264 110M70-8 40 264M190-8 170 264"/><path fill="none" stroke="#c9d3c9" d="M0 0h256v256H0z"/></svg>',
)}#{z}/{x}/{y}`;

/**
 * Use it for a place that has no address, or is not where its address says: a broken lamp, a stall, a
 * plot of land, where something happened. Beside an address it stands as a field of its own that may
 * be left out.
 *
 * Do not use it where an address is enough, nor for one of the offices of the service: that is a choice.
 *
 * Words come first: a description is a full answer. The device is asked only when the person presses;
 * what it says of its own accuracy is said and kept. Coordinates may be typed in digits of any script,
 * or pasted as the link of a map, of which nothing is fetched; what is not in Egypt, swapped or a plus
 * code is told in words.
 *
 * A map is offered where the page says whose tiles to show (`tiles`, `attribution`) and lets images
 * come from there (`img-src`); it is fetched when it is opened. Nothing is asked of any other host.
 * The page must be let to ask where it is (`Permissions-Policy: geolocation=(self)`).
 *
 * Keys: Tab goes from one way to the next. On the map the arrow keys move it under the pin, with Shift
 * a little; plus and minus come nearer and go further. Where the pin stands is said politely.
 */
const meta: Meta<Args> = {
  title: 'Elements/Location field',
  component: 'fanar-location-field',
  args: {
    label: 'مكان العطل',
    hint: '',
    required: true,
    disabled: false,
    readonly: false,
    error: '',
    value: {},
    tiles: '',
    attribution: '',
  },
  render: (args) => html`
    <fanar-location-field
      name="place"
      label=${args.label}
      hint=${args.hint}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      error=${args.error}
      tiles=${args.tiles}
      attribution=${args.attribution}
      center="31.2653, 32.3019"
      .value=${args.value}
    ></fanar-location-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'كما تصفه لمن لا يعرف المنطقة' } };

export const Filled: Story = { args: { value: HARBOUR } };

/** Tiles of the page's own choice; pressed open here. */
export const WithMap: Story = {
  args: { tiles: TILE, attribution: '© محافظة بورسعيد', value: HARBOUR },
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('fanar-location-field');
    await field?.updateComplete;
    field?.shadowRoot?.querySelector<HTMLElement>('.map-toggle')?.click();
  },
};

export const RequiredError: Story = { play: showError };

/** Longitude first: told, not guessed. */
export const Swapped: Story = {
  render: () => html`
    <fanar-location-field
      label="مكان العطل"
      value='{"coordinates":"32.3019, 31.2653"}'
      required
    ></fanar-location-field>
  `,
  play: showError,
};

export const WithError: Story = { args: { error: 'صف المكان بتفصيل أكثر', value: HARBOUR } };

export const Disabled: Story = { args: { disabled: true, value: HARBOUR } };

export const ReadOnly: Story = { args: { readonly: true, value: HARBOUR } };

export const Narrow: Story = {
  args: { value: HARBOUR, hint: 'كما تصفه لمن لا يعرف المنطقة' },
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-location-field name="place" label="مكان العطل" required></fanar-location-field>`,
    ),
};
