import type { UploadRef } from '@fanar/contract';
import { GatewayError } from '@fanar/contract';
import { expect, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarFileUpload } from './file-upload.js';
import {
  button,
  choose,
  controlOf,
  itemsOf,
  listed,
  make,
  pdf,
  pickerOf,
  refOf,
  root,
  said,
  textOf,
  Transfer,
  transferOf,
} from './testing/fixture.js';
import './define.js';

const PDF = '%PDF-1.7 ';
const before: UploadRef = {
  id: 'upload-0',
  name: 'old.pdf',
  size: 2_500_000,
  type: 'application/pdf',
};

async function fill(element: FanarFileUpload): Promise<void> {
  element.upload = async (file) => refOf(file);
  const changed = oneEvent(element, 'change');
  choose(element, pdf());
  await changed;
}

describeElement({
  elementClass: FanarFileUpload,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-file-upload label="صورة الرخصة" hint="الوجهان معًا" required></fanar-file-upload>',
    en: '<fanar-file-upload label="Licence" hint="Both sides" required></fanar-file-upload>',
  },
  properties: {
    label: 'عقد',
    hint: 'واضح',
    required: true,
    error: 'راجع',
    max: 3,
    maxSize: 1000,
    accept: ['image/png'],
    capture: 'user',
    photoBudget: 500_000,
    keepLocation: true,
    noStore: true,
    width: 'full',
    readonly: true,
    value: [before],
    upload: async (file) => refOf(file),
    removeUpload: async () => undefined,
    name: 'papers',
    disabled: true,
  },
  tabStops: 1,
  atStart: '.choose',
  form: {
    fill: (element) => fill(element as FanarFileUpload),
    submits: 'upload-1',
    initial: `value='${JSON.stringify([before])}'`,
    initiallySubmits: 'upload-0',
    enterSubmits: false,
    controls: '#control',
  },
});

describe('fanar-file-upload', () => {
  const several = html`<fanar-file-upload label="الأوراق" max="3"></fanar-file-upload>`;

  describe('what is chosen', () => {
    it('is sent at once and becomes the answer when it has arrived', async () => {
      const { form, element, heard } = await make();
      element.upload = Transfer.start;
      const file = pdf();
      choose(element, file);
      await listed(element, 'sending');
      expect(Transfer.last.file).to.equal(file);
      expect(element.answer).to.equal(undefined);
      expect(element.problem).to.deep.equal({ code: 'upload-under-way' });
      expect(heard, 'before it has arrived').to.deep.equal([]);

      Transfer.last.arrive();
      const [item] = await listed(element, 'sent');
      expect(textOf(item)).to.contain('scan.pdf ١ كيلوبايت مُرفق');
      expect(element.answer).to.deep.equal([refOf(file)]);
      expect(element.problem).to.equal(null);
      expect(new FormData(form).getAll('papers')).to.deep.equal(['upload-1']);
      expect(heard).to.deep.equal(['input', 'change']);
      await said(element, 'أُرفق scan.pdf.');
    });

    it('goes with the form where nobody sends it', async () => {
      const { form, element, heard } = await make(several);
      const files = [pdf('a.pdf'), pdf('b.pdf')];
      choose(element, ...files);
      await listed(element, 'kept', 'kept');
      expect(new FormData(form).getAll('papers')).to.deep.equal(files);
      expect(heard).to.deep.equal(['input', 'change']);
      expect(element.answer).to.equal(undefined);
      expect(element.checkValidity()).to.equal(true);
      await said(element, 'أُرفق a.pdf. أُرفق b.pdf.');
    });

    it('is sent as soon as there is somebody to send it', async () => {
      const { element } = await make();
      choose(element, pdf());
      await listed(element, 'kept');
      element.upload = async (file) => refOf(file);
      await listed(element, 'sent');
    });

    it("is looked for in the platform's own list", async () => {
      const { element } = await make();
      let opened = 0;
      pickerOf(element).addEventListener('click', (event) => {
        event.preventDefault();
        opened += 1;
      });
      element.focus();
      await sendKeys({ press: 'Enter' });
      expect(opened).to.equal(1);
    });

    it('can be chosen twice', async () => {
      const { element } = await make();
      choose(element, pdf());
      await listed(element, 'kept');
      expect(pickerOf(element).files).to.have.lengthOf(0);
    });

    it('takes the place of the one before, which is removed', async () => {
      const { element } = await make();
      const removed: string[] = [];
      element.value = [before];
      element.removeUpload = async (id) => void removed.push(id);
      await element.updateComplete;
      expect(textOf(root(element).querySelector('.choose'))).to.equal('استبدل الملف');
      await fill(element);
      expect(element.value.map(({ id }) => id)).to.deep.equal(['upload-1']);
      expect(removed).to.deep.equal(['upload-0']);
    });

    for (const [what, file, code, words] of [
      ['a program called a PDF', pdf('a.pdf', 'MZ\x90'), 'file-type', 'PDF'],
      ['a photo of a phone', pdf('a.jpg', '\0\0\0\x18ftypheic'), 'file-heic', 'HEIC'],
      ['an empty file', pdf('a.pdf', ''), 'file-empty', 'فارغ'],
      [
        'a file of 12 MB',
        pdf('a.pdf', PDF + 'x'.repeat(12 * 1024 * 1024)),
        'file-too-large',
        '١٠ ميجابايت',
      ],
    ] as const) {
      it(`is not sent when it is ${what}`, async () => {
        const { element, heard } = await make();
        let sent = 0;
        element.upload = async (each) => {
          sent += 1;
          return refOf(each);
        };
        choose(element, file);
        const [item] = await listed(element, 'rejected');
        expect(textOf(item)).to.contain(words);
        expect(element.problem?.code).to.equal(code);
        expect([sent, heard.length]).to.deep.equal([0, 0]);
        await said(element, 'تعذر إرفاق a.');
        await expect(element).to.be.accessible();
      });
    }

    it('is refused when there are too many, and it says so', async () => {
      const { element } = await make(several);
      choose(element, pdf(), pdf(), pdf(), pdf());
      await until(() => root(element).querySelector('#refusal'));
      expect(textOf(root(element).querySelector('#refusal'))).to.contain('٣');
      expect(controlOf(element).getAttribute('aria-describedby')).to.equal('limits refusal');
      expect(itemsOf(element)).to.have.lengthOf(0);
      expect(element.checkValidity(), 'what was refused is no answer').to.equal(true);
      await said(element, 'يمكنك إرفاق ٣ ملفات على الأكثر');
      choose(element, pdf());
      await listed(element, 'kept');
      expect(root(element).querySelector('#refusal')).to.equal(null);
    });

    it('is told what formats this field takes', async () => {
      const { element } = await make(
        html`<fanar-file-upload label="الصورة" accept="image/png"></fanar-file-upload>`,
      );
      choose(element, pdf());
      const [item] = await listed(element, 'rejected');
      expect(textOf(item)).to.contain('ارفع الملف بصيغة PNG');
      expect(element.validationMessage).to.contain('PNG').and.not.contain('PDF');
      await said(element, 'بصيغة PNG');
    });

    it('is not sent once the element has left, and sent when it is back', async () => {
      const { form, element } = await make();
      let sent = 0;
      element.upload = async (file) => {
        sent += 1;
        return refOf(file);
      };
      choose(element, pdf());
      element.remove();
      await until(() => itemsOf(element).length === 1);
      expect(sent).to.equal(0);
      form.append(element);
      await listed(element, 'sent');
      expect(sent).to.equal(1);
    });

    it('shows a name that hides nothing', async () => {
      const { element } = await make();
      choose(element, pdf('scan\u202Efdp.exe'));
      const [item] = await listed(element, 'kept');
      expect(item?.querySelector('bdi')?.textContent).to.equal('scanfdp.exe');
    });
  });

  describe('a transfer', () => {
    it('shows and tells how far it is, by quarters, and then a last word', async () => {
      const { element } = await make();
      element.upload = Transfer.start;
      choose(element, pdf());
      const [item] = await listed(element, 'sending');
      const bar = must(item?.querySelector('progress'), 'progress');
      Transfer.last.onProgress(10, 100);
      Transfer.last.onProgress(55, 100);
      await element.updateComplete;
      expect(bar.value).to.equal(0.55);
      expect(textOf(item)).to.contain('٥٥٪');
      await said(element, 'أُرسل ٥٠٪ من scan.pdf');
      await expect(element).to.be.accessible();
      Transfer.last.arrive();
      await said(element, 'أُرفق scan.pdf.');
    });

    it('that failed is told in words and goes on with the same file', async () => {
      const { element } = await make();
      element.upload = Transfer.start;
      const file = pdf();
      choose(element, file);
      await listed(element, 'sending');
      Transfer.last.fail(new GatewayError({ code: 'network-unreachable', status: 0 }));
      const [item] = await listed(element, 'failed');
      expect(textOf(item)).to.contain('انقطع الاتصال');
      expect(element.problem).to.deep.equal({ code: 'network-unreachable' });
      await said(element, 'تعذر إرفاق scan.pdf: انقطع الاتصال');
      await expect(element).to.be.accessible();

      const retry = button(item, 'حاول مرة أخرى');
      retry.focus();
      retry.click();
      expect(Transfer.last.file).to.equal(file);
      await listed(element, 'sending');
      expect(deepActiveElement()?.className, 'focus').to.contain('remove');
      Transfer.last.arrive();
      await listed(element, 'sent');
    });

    it('that failed for a reason unknown says that it did not finish', async () => {
      const { element } = await make();
      element.upload = async () => Promise.reject(new TypeError('x is not a function'));
      choose(element, pdf());
      const [item] = await listed(element, 'failed');
      expect(textOf(item)).to.contain('لم يكتمل رفع الملف').and.not.contain('function');
    });

    it('is not tried again when the server will not have the file', async () => {
      const { element } = await make();
      element.upload = async () => {
        throw new GatewayError({ code: 'file-too-large', status: 413, params: { limit: 5242880 } });
      };
      choose(element, pdf());
      const [item] = await listed(element, 'rejected');
      expect(textOf(item)).to.contain('٥ ميجابايت');
      expect(item?.querySelectorAll('button')).to.have.lengthOf(1);
    });

    it('is given up when its file is removed', async () => {
      const { element, heard } = await make();
      element.upload = Transfer.start;
      choose(element, pdf());
      const [item] = await listed(element, 'sending');
      button(item, 'إزالة').click();
      expect(Transfer.last.signal.aborted).to.equal(true);
      Transfer.last.arrive();
      await nextFrame();
      expect(itemsOf(element)).to.have.lengthOf(0);
      expect([element.answer, heard.length]).to.deep.equal([undefined, 0]);
    });

    it('pauses when the element leaves the page and goes on when it is back', async () => {
      const { form, element } = await make();
      element.upload = Transfer.start;
      choose(element, pdf());
      await listed(element, 'sending');
      const first = Transfer.last;
      element.remove();
      expect(first.signal.aborted).to.equal(true);
      form.append(element);
      expect(Transfer.last).to.not.equal(first);
      expect(Transfer.last.file).to.equal(first.file);
      Transfer.last.arrive();
      await listed(element, 'sent');
    });

    it('is given up by a reset', async () => {
      const { form, element } = await make();
      element.upload = Transfer.start;
      choose(element, pdf());
      await listed(element, 'sending');
      form.reset();
      expect(Transfer.last.signal.aborted).to.equal(true);
      await listed(element);
    });
  });

  describe('the list', () => {
    const three = [
      before,
      { ...before, id: 'u1', name: 'b.pdf' },
      { ...before, id: 'u2', name: 'c.pdf' },
    ];

    it('shows what arrived at another time', async () => {
      const { element, heard } = await make(several);
      element.value = three;
      const [item] = await listed(element, 'sent', 'sent', 'sent');
      expect(textOf(item)).to.contain('old.pdf ٢٫٤ ميجابايت');
      expect(root(element).querySelector('ul')?.getAttribute('aria-label')).to.contain('ملفات');
      expect(element.answer).to.deep.equal(three);
      expect(heard).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('leaves a file on its way alone when the page sets the same answer again', async () => {
      const { element } = await make();
      element.upload = Transfer.start;
      choose(element, pdf());
      await listed(element, 'sending');
      element.value = [];
      expect(Transfer.last.signal.aborted).to.equal(false);
    });

    it('loses a file, says so and gives the focus to the next, at last to the control', async () => {
      const { element, heard } = await make(several);
      const removed: string[] = [];
      element.removeUpload = async (id) => void removed.push(id);
      element.value = three;
      const items = await listed(element, 'sent', 'sent', 'sent');
      expect(button(items[1], 'إزالة').getAttribute('aria-label')).to.contain('b.pdf');
      button(items[1], 'إزالة').focus();
      await sendKeys({ press: 'Enter' });
      const left = await listed(element, 'sent', 'sent');
      expect(deepActiveElement()).to.equal(button(left[1], 'إزالة'));
      await said(element, 'أُزيل b.pdf.');
      await sendKeys({ press: 'Enter' });
      await listed(element, 'sent');
      expect(deepActiveElement()).to.equal(controlOf(element));
      expect(removed).to.deep.equal(['u1', 'u2']);
      expect(element.value).to.deep.equal([before]);
      expect(heard).to.deep.equal(['input', 'change', 'input', 'change']);
    });

    it('loses a file though the server would not', async () => {
      const { element } = await make();
      element.removeUpload = async () => Promise.reject(new Error('away'));
      element.value = [before];
      const [item] = await listed(element, 'sent');
      button(item, 'إزالة').click();
      await listed(element);
      expect(element.answer).to.equal(undefined);
    });

    it('cannot be changed while it is disabled', async () => {
      const { element } = await make();
      element.value = [before];
      element.disabled = true;
      const [item] = await listed(element, 'sent');
      await element.updateComplete;
      expect(button(item, 'إزالة').disabled).to.equal(true);
    });

    it('comes back with its files', async () => {
      const { form, element } = await make(several);
      const file = pdf();
      const upload = JSON.stringify([before]);
      const state = new FormData();
      state.append('file', upload);
      state.append('file', file);
      element[restoreFormState](state);
      await listed(element, 'sent', 'kept');
      expect(new FormData(form).getAll('papers')).to.deep.equal(['upload-0', file]);
    });

    it('has targets of 44 pixels', async () => {
      const { element } = await make();
      element.value = [before];
      const [item] = await listed(element, 'sent');
      for (const target of [controlOf(element), button(item, 'إزالة')]) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
    });
  });

  describe('files dropped', () => {
    const drag = (element: FanarFileUpload, type: string, transfer: DataTransfer) => {
      const event = new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        dataTransfer: transfer,
      });
      controlOf(element).dispatchEvent(event);
      return event;
    };

    it('are taken, as chosen ones are', async () => {
      const { element } = await make();
      const transfer = transferOf([pdf()]);
      expect(drag(element, 'dragover', transfer).defaultPrevented).to.equal(true);
      await element.updateComplete;
      expect(root(element).querySelector('.zone')?.hasAttribute('data-over')).to.equal(true);
      expect(drag(element, 'drop', transfer).defaultPrevented).to.equal(true);
      await listed(element, 'kept');
      expect(root(element).querySelector('.zone')?.hasAttribute('data-over')).to.equal(false);
    });

    it('are refused together where one is allowed', async () => {
      const { element } = await make();
      drag(element, 'drop', transferOf([pdf('a.pdf'), pdf('b.pdf')]));
      await said(element, 'العدد أكبر من المسموح. يمكنك إرفاق ملف واحد.');
      expect(itemsOf(element)).to.have.lengthOf(0);
    });

    it('on a disabled field go nowhere, and the page stays', async () => {
      const { element } = await make();
      element.disabled = true;
      await element.updateComplete;
      expect(drag(element, 'drop', transferOf([pdf()])).defaultPrevented).to.equal(true);
      await nextFrame();
      expect(element.checkValidity()).to.equal(true);
      expect(itemsOf(element)).to.have.lengthOf(0);
    });

    it('leave other things alone that are dragged across', async () => {
      const { element } = await make();
      const text = new DataTransfer();
      text.setData('text/plain', 'x');
      expect(drag(element, 'dragover', text).defaultPrevented).to.equal(false);
    });
  });

  it('tells in the summary what is wrong with a file, not that there is none', async () => {
    const { element } = await make();
    element.required = true;
    expect(element.problem).to.deep.equal({ code: 'file-missing' });
    choose(element, pdf('a.pdf', 'MZ'));
    await listed(element, 'rejected');
    expect(element.reportValidity()).to.equal(false);
    await element.updateComplete;
    expect(textOf(root(element).querySelector('#error'))).to.contain('PDF');
    choose(element, pdf());
    await listed(element, 'kept');
    await element.updateComplete;
    expect(root(element).querySelector('#error')).to.equal(null);
  });
});
