import '@fanar/elements/file-upload/define';
import type { FanarFileUpload } from '@fanar/elements/file-upload';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Upload = NonNullable<FanarFileUpload['upload']>;
type Args = Pick<
  FanarFileUpload,
  'label' | 'hint' | 'required' | 'disabled' | 'error' | 'max' | 'upload' | 'value'
>;

const STEPS = 20;
const STEP_MS = 200;

/** Takes four seconds, as a scan does on a weak network. */
const slowly: Upload = async (file, { signal, onProgress }) => {
  for (let step = 1; step <= STEPS; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    signal.throwIfAborted();
    onProgress((file.size * step) / STEPS, file.size);
  }
  return { id: crypto.randomUUID(), name: file.name, size: file.size, type: file.type };
};

const brokenOff: Upload = async (file, { onProgress }) => {
  onProgress(file.size / 2, file.size);
  throw Object.assign(new Error(), { name: 'GatewayError', code: 'network-unreachable' });
};

const contract = {
  id: 'contract',
  name: 'عقد البيع.pdf',
  size: 2_516_582,
  type: 'application/pdf',
};

/**
 * Papers as files. Each is looked at on the device and sent as soon as it is chosen, so that no
 * mistake elsewhere in the form loses it. Ask for one paper per field: people know what to attach,
 * and whoever reads the application knows what it is.
 */
const meta: Meta<Args> = {
  title: 'Elements/File upload',
  component: 'fanar-file-upload',
  args: {
    label: 'صورة رخصة التسيير',
    hint: 'صوّر الوجهين في ضوء كافٍ',
    required: true,
    disabled: false,
    error: '',
    max: 1,
    upload: slowly,
    value: [],
  },
  render: ({ label, hint, required, disabled, error, max, upload, value }) => html`
    <fanar-file-upload
      name="papers"
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      error=${error}
      .max=${max}
      .upload=${upload}
      .value=${value}
    ></fanar-file-upload>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const OneFile: Story = {};

export const SeveralFiles: Story = { args: { label: 'مستندات الملكية', max: 5 } };

/** The step is shown again: what arrived before is there. */
export const Attached: Story = { args: { value: [contract] } };

/** Choose a file: its transfer breaks off and can be taken up again. */
export const BrokenOff: Story = { args: { upload: brokenOff } };

/** Nobody sends the files: they go with the form. */
export const WithTheForm: Story = { args: { upload: undefined } };

export const WithError: Story = { args: { error: 'أرفق صورة أوضح من الرخصة' } };

export const Disabled: Story = { args: { disabled: true, value: [contract] } };
