import '@fanar/elements/qr-code/define';
import type { FanarQrCode } from '@fanar/elements/qr-code';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarQrCode, 'value' | 'label' | 'errorCorrection'>;

/**
 * Use it to bring something from a screen or a sheet of paper to a phone: the address where an
 * application is tracked, the number of an appointment.
 *
 * Do not use it as the only way: put the same beside it as a link or as text. Do not put personal data
 * into it; anyone may scan it.
 *
 * No keys of its own. A screen reader hears an image of the name given, then what stands under it.
 * Dark on light in every theme; 30 mm at least on paper.
 */
const meta: Meta<Args> = {
  title: 'Elements/QR code',
  component: 'fanar-qr-code',
  argTypes: { errorCorrection: { control: 'inline-radio', options: ['L', 'M', 'Q', 'H'] } },
  args: {
    value: 'https://portsaid.example/track/AP-7K3M-9QXA',
    label: 'رمز متابعة الطلب',
    errorCorrection: 'M',
  },
  render: ({ value, label, errorCorrection }) => html`
    <fanar-qr-code value=${value} label=${label} error-correction=${errorCorrection}>
      <a href="#track">تابع طلبك على الموقع</a>
    </fanar-qr-code>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** For paper that gets dirty: more of it may be damaged. */
export const Robust: Story = {
  args: { value: 'BK-7K3M-9QXA', label: 'رمز الحجز', errorCorrection: 'H' },
};

/** No code holds so much: words take its place, and the link stays. */
export const TooLong: Story = { args: { value: 'أ'.repeat(3000) } };
