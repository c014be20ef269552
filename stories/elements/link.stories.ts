import '@fanar/elements/link/define';
import type { FanarLink } from '@fanar/elements/link';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

type Args = Pick<FanarLink, 'variant' | 'newTab' | 'fileType' | 'fileSize'> & { text: string };

/**
 * Use it for a link that does more than lead to the next page of this site: opens a new tab, downloads
 * a file, or is the next step. Within a sentence a plain `<a>` is enough. Do not use it for what
 * changes something, which is a button.
 *
 * The `<a>` is the page's own. What will happen stands beside it and is read as its description.
 */
const meta: Meta<Args> = {
  title: 'Elements/Link',
  component: 'fanar-link',
  argTypes: { variant: { control: 'select', options: ['plain', 'action'] } },
  args: {
    variant: 'plain',
    newTab: false,
    fileType: '',
    fileSize: undefined,
    text: 'خدمات المرور في بورسعيد',
  },
  render: ({ variant, newTab, fileType, fileSize, text }) => html`
    <fanar-link
      variant=${variant}
      ?new-tab=${newTab}
      file-type=${fileType}
      file-size=${fileSize ?? nothing}
      ><a href="#there">${text}</a></fanar-link
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Action: Story = { args: { variant: 'action', text: 'احجز موعد فحص المركبة' } };

export const NewTab: Story = {
  args: { newTab: true, text: 'قانون حماية البيانات الشخصية رقم ١٥١ لسنة ٢٠٢٠' },
};

/** The kind and the size of the file stand beside it; long words wrap. */
export const Download: Story = {
  args: { fileType: 'PDF', fileSize: 2_516_582 },
  render: ({ fileType, fileSize }) => html`
    <div style="max-inline-size: 16rem">
      <fanar-link file-type=${fileType} file-size=${fileSize ?? nothing}
        ><a href="#form" download>نموذج طلب تجديد رخصة تسيير مركبة خاصة</a></fanar-link
      >
    </div>
  `,
};
