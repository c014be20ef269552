import '@fanar/elements/warning-text/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Use it for what follows if a person does, or does not do, a thing: a fine, a lost appointment. Do not
 * use it for what has happened, which is an alert, nor more than once on a page.
 *
 * It is part of the text: read in its place, after the word «تحذير», and never announced.
 */
const meta: Meta = {
  title: 'Elements/Warning text',
  component: 'fanar-warning-text',
  render: () => html`
    <fanar-warning-text>تُحسب غرامة تأخير عن كل شهر بعد انتهاء رخصة التسيير.</fanar-warning-text>
  `,
};
export default meta;

type Story = StoryObj;

export const Usual: Story = {};

export const Narrow: Story = {
  render: () => html`
    <div style="max-inline-size: 15rem">
      <fanar-warning-text>
        <p>
          إذا قدّمت بيانات غير صحيحة عمدًا فقد تُلغى الرخصة وتُحال الواقعة إلى النيابة العامة المختصة.
        </p>
      </fanar-warning-text>
    </div>
  `,
};
