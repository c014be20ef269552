import '@fanar/elements/file-upload/define';
import type { FanarFileUpload } from '@fanar/elements/file-upload';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Upload = NonNullable<FanarFileUpload['upload']>;
type Args = Pick<
  FanarFileUpload,
  | 'label'
  | 'hint'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'error'
  | 'max'
  | 'accept'
  | 'width'
  | 'upload'
  | 'value'
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
  return { id: String(file.lastModified), name: file.name, size: file.size, type: file.type };
};

/** Gets to a share of the file and stays there, at a stage. */
const stopsAt =
  (stage: Parameters<Parameters<Upload>[1]['onStage']>[0], share: number): Upload =>
  (file, { onProgress, onStage }) => {
    onProgress(file.size * share, file.size);
    onStage(stage);
    return new Promise(() => undefined);
  };

const failsWith =
  (code: string): Upload =>
  async (file, { onProgress }) => {
    onProgress(file.size / 2, file.size);
    throw Object.assign(new Error(), { name: 'GatewayError', code });
  };

const contract = {
  id: 'contract',
  name: 'عقد البيع.pdf',
  size: 2_516_582,
  type: 'application/pdf',
};
const photo = { id: 'photo', name: 'واجهة المبنى.jpg', size: 812_000, type: 'image/jpeg' };

const pdf = (name: string, text = '%PDF-1.7 ') => new File([text], name);

/** Chooses files as the person would. */
const chooses =
  (...files: readonly File[]) =>
  ({ canvasElement }: { canvasElement: HTMLElement }): void => {
    const picker = canvasElement
      .querySelector('fanar-file-upload')
      ?.shadowRoot?.querySelector('input');
    if (!picker) return;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    picker.files = transfer.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  };

/**
 * Use it for papers the office has to see: scans, certificates, photos of a place. Ask for one paper
 * per field: people know what to attach, and whoever reads the application knows what it is.
 *
 * Do not use it for what can be typed or is known already, nor for a document another authority can
 * be asked for.
 *
 * Each file is looked at on the device before a byte is sent. Its type is told by its content; an
 * empty, damaged or locked file, one too large, one attached twice is told with what to do. A photo
 * above `photo-budget` (2 MiB) is drawn smaller, at most 3000 pixels a side in JPEG of 85 %, then in
 * steps down to 1600 pixels and 70 %, never larger than it was; PNG stays PNG as long as it fits. A
 * photo that tells where it was taken loses that, unless `keep-location` is set.
 *
 * With `upload`, such as the one of a gateway, files are sent at once, two at a time. Where the
 * connection breaks, sending waits, says so and goes on by itself; where the page is loaded again, it
 * goes on as well: until it has arrived, the file is kept on the device, for this tab and for two
 * hours at most. Set `no-store` where a device is shared.
 *
 * A phone opens its own camera by `capture`. With `in-page-camera`, whoever sits at a computer can take
 * a photo too: the live picture stands in a dialog, in which they take, look, take again and use. What
 * was taken goes the way of any file. The page must be let to use the camera (`Permissions-Policy:
 * camera=(self)`; in a frame `allow="camera"`); where it is not, or there is none, the dialog says so
 * and leads to choosing a file. The camera is released when the dialog closes or nobody sees the page.
 *
 * Accessibility: one Tab stop for choosing, which the label and the whole zone lead to, one for the
 * camera where there is touch, and one for each action in the list. Enter and Space open the
 * platform's list; files can be dropped and pasted too. Said politely: every quarter, though no more
 * often than every four seconds; a lost connection and its return; the last word on each file, after
 * which nothing more is said of it; and a removal, after which the focus is on the next file, at last
 * on the button.
 */
const meta: Meta<Args> = {
  title: 'Elements/File upload',
  component: 'fanar-file-upload',
  args: {
    label: 'صورة رخصة التسيير',
    hint: '',
    required: true,
    disabled: false,
    readonly: false,
    error: '',
    max: 1,
    accept: undefined,
    width: undefined,
    upload: slowly,
    value: [],
  },
  render: (args) => html`
    <fanar-file-upload
      name="papers"
      label=${args.label}
      hint=${args.hint}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      error=${args.error}
      no-store
      .max=${args.max}
      .accept=${args.accept}
      .width=${args.width}
      .upload=${args.upload}
      .value=${args.value}
    ></fanar-file-upload>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'صوّر الوجهين في ضوء كافٍ' } };

export const SeveralFiles: Story = {
  args: { label: 'مستندات الملكية', max: 5, value: [contract, photo] },
};

/** The step is shown again: what arrived before is there. */
export const Attached: Story = { args: { value: [contract] } };

export const Sending: Story = { play: chooses(pdf('عقد البيع.pdf')) };

/** Nothing is to be done: it goes on by itself. */
export const ConnectionLost: Story = {
  args: { upload: stopsAt('waiting', 0.4) },
  play: chooses(pdf('عقد البيع.pdf')),
};

/** The server looks for harmful content and says so. */
export const BeingChecked: Story = {
  args: { upload: stopsAt('checking', 1) },
  play: chooses(pdf('عقد البيع.pdf')),
};

export const RefusedByTheCheck: Story = {
  args: { upload: failsWith('file-unsafe') },
  play: chooses(pdf('عقد البيع.pdf')),
};

/** It did not arrive; the same file can be sent again and goes on where it was. */
export const BrokenOff: Story = {
  args: { upload: failsWith('network-unreachable') },
  play: chooses(pdf('عقد البيع.pdf')),
};

/** Told on the device, each with what to do. */
export const NotFit: Story = {
  args: { label: 'مستندات الملكية', max: 5 },
  play: chooses(
    pdf('برنامج.pdf', 'MZ'),
    pdf('فارغ.pdf', ''),
    pdf('من الهاتف.heic', '\0\0\0\x18ftypheic'),
    pdf(
      'كشف حساب.pdf',
      `%PDF-1.7\n${' '.repeat(1000)}trailer\n<< /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF`,
    ),
  ),
};

/** More than allowed: none is taken, and the field says so. */
export const TooMany: Story = { play: chooses(pdf('الوجه.pdf'), pdf('الظهر.pdf')) };

/** Nobody sends the files: they go with the form. */
export const WithTheForm: Story = {
  args: { upload: undefined },
  play: chooses(pdf('عقد البيع.pdf')),
};

/** A computer has no camera to open by `capture`: the page opens it. */
export const InPageCamera: Story = {
  render: () => html`
    <fanar-file-upload
      name="papers"
      label="صورة بطاقة الرقم القومي"
      in-page-camera
      no-store
      .upload=${slowly}
    ></fanar-file-upload>
  `,
};

/** No picture is taken, so no camera is offered. */
export const DocumentsOnly: Story = { args: { label: 'العقد', accept: ['application/pdf'] } };

/** The error as the person sees it after going on without a file. */
export const RequiredError: Story = { play: showError };

export const WithError: Story = {
  args: { error: 'أرفق صورة أوضح من الرخصة', value: [photo] },
};

export const Disabled: Story = { args: { disabled: true, value: [contract] } };

export const ReadOnly: Story = { args: { readonly: true, value: [contract, photo], max: 5 } };

export const LongLabel: Story = {
  args: {
    label:
      'صورة عقد الملكية أو عقد الإيجار الموثق للعقار محل الطلب، أو ما يثبت الحيازة القانونية له حتى تاريخ التقديم',
    value: [{ ...contract, name: `${'عقد بيع ابتدائي مصدق عليه '.repeat(4)}.pdf` }],
  },
};

export const Narrow: Story = {
  args: { hint: 'صوّر الوجهين في ضوء كافٍ', max: 5, value: [contract, photo] },
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};

export const FullWidth: Story = { args: { width: 'full', value: [contract] } };

/** The button shows what is wrong; nothing is said before. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-file-upload name="contract" label="عقد البيع" required></fanar-file-upload>`,
    ),
};
