import '@fanar/elements/confirmation-panel/define';
import type { FanarConfirmationPanel } from '@fanar/elements/confirmation-panel';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<
  FanarConfirmationPanel,
  'heading' | 'headingLevel' | 'reference' | 'referenceLabel'
>;

/** The end of a journey: what was done, the number to keep, what happens next. */
const meta: Meta<Args> = {
  title: 'Elements/Confirmation panel',
  component: 'fanar-confirmation-panel',
  argTypes: { headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
  args: {
    heading: 'استلمنا طلبك',
    headingLevel: 2,
    reference: 'AP-7K3M-9QXA',
    referenceLabel: '',
  },
  render: ({ heading, headingLevel, reference, referenceLabel }) => html`
    <fanar-confirmation-panel
      heading=${heading}
      heading-level=${headingLevel}
      reference=${reference}
      reference-label=${referenceLabel}
    >
      <p>نراجع مستنداتك خلال ٣ أيام عمل، ثم تصلك رسالة على رقم المحمول.</p>
    </fanar-confirmation-panel>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Application: Story = {};

export const Appointment: Story = {
  args: { heading: 'تم حجز موعدك', reference: 'BK-7K3M-9QXA', referenceLabel: 'رقم الحجز' },
};

export const WithoutReference: Story = { args: { heading: 'تم حفظ بياناتك', reference: '' } };
