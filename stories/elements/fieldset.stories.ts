import '@fanar/elements/fieldset/define';
import '@fanar/elements/date-field/define';
import type { FanarFieldset } from '@fanar/elements/fieldset';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarFieldset, 'legend' | 'hint' | 'error' | 'headingLevel'>;

/**
 * Use it where several questions are one: the start and the end of a stay, the parts of an address
 * that no field of its own covers. Its name is said before each question.
 *
 * Do not use it to draw a box around a page, nor around one question.
 *
 * It takes no keys. Hint and error describe the group and are said when the person comes into it.
 */
const meta: Meta<Args> = {
  title: 'Elements/Fieldset',
  component: 'fanar-fieldset',
  args: { legend: 'مدة الإقامة', hint: '', error: '', headingLevel: 0 },
  render: ({ legend, hint, error, headingLevel }) => html`
    <fanar-fieldset legend=${legend} hint=${hint} error=${error} heading-level=${headingLevel}>
      <fanar-date-field name="from" label="من"></fanar-date-field>
      <fanar-date-field name="to" label="إلى"></fanar-date-field>
    </fanar-fieldset>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'كما في عقد الإيجار' } };

/** What is wrong between two answers is said at both of them. */
export const WithError: Story = {
  args: { error: 'يجب أن يكون تاريخ النهاية بعد تاريخ البداية' },
};

export const AsHeading: Story = { args: { headingLevel: 2 } };

/** The platform switches off a native fieldset and all that is in it. */
export const Disabled: Story = {
  render: () => html`
    <fieldset disabled style="border: 0; margin: 0; padding: 0">
      <fanar-fieldset legend="مدة الإقامة">
        <fanar-date-field name="from" label="من" value="2026-01-05"></fanar-date-field>
      </fanar-fieldset>
    </fieldset>
  `,
};
