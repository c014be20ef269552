import { GatewayError } from '@fanar/contract';
import { expect, html, nextFrame } from '@open-wc/testing';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import type { FanarFileUpload, UploadFile } from './file-upload.js';
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

const several = html`<fanar-file-upload label="الأوراق" max="3"></fanar-file-upload>`;
const isFetched = () =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/file-work.ts'));
const zoneOf = (element: FanarFileUpload) => must(root(element).querySelector('.zone'), 'zone');

describe('the work on files', () => {
  // The first of this page: what is fetched once stays.
  it('is fetched when the person is about to choose', async () => {
    const { element } = await make();
    expect(isFetched(), 'at rest').to.equal(false);
    zoneOf(element).dispatchEvent(new PointerEvent('pointerenter'));
    await until(isFetched, 'at the first sign');
  });

  it('loses nothing that is chosen before it is there', async () => {
    const { element } = await make(several);
    element.required = true;
    choose(element, pdf('a.pdf'));
    choose(element, pdf('b.pdf'));
    expect(element.problem).to.deep.equal({ code: 'upload-under-way' });
    await element.updateComplete;
    await listed(element, 'kept', 'kept');
    expect(element.problem).to.equal(null);
  });

  it('knows the words for what others found, once it is there', async () => {
    const { element } = await make();
    element.showProblem({ code: 'upload-not-found' });
    await until(() => element.validationMessage.includes('لم نعد نجد الملف'));
    await element.updateComplete;
    expect(textOf(root(element).querySelector('#error'))).to.contain('أرفقه مرة أخرى');
  });
});

describe('the camera', () => {
  /** What the platform would be asked to open. */
  function opened(element: FanarFileUpload, press: Element) {
    const picker = pickerOf(element);
    let asked: { accept: string; capture: string | null; multiple: boolean } | undefined;
    picker.addEventListener('click', (event) => {
      event.preventDefault();
      const { accept, multiple } = picker;
      asked = { accept, capture: picker.getAttribute('capture'), multiple };
    });
    (press as HTMLElement).click();
    return asked;
  }
  const cameraOf = (element: FanarFileUpload) =>
    must(root(element).querySelector('.camera'), 'camera');

  it('is asked for pictures; files are still to be had beside it', async () => {
    const { element } = await make(several);
    const camera = { accept: 'image/jpeg,image/png', capture: 'environment', multiple: true };
    expect(opened(element, cameraOf(element))).to.deep.equal(camera);
    const files = { accept: 'application/pdf,image/jpeg,image/png', capture: null, multiple: true };
    expect(opened(element, controlOf(element))).to.deep.equal(files);
  });

  it('is the one that looks at the person, where that is wanted', async () => {
    const { element } = await make();
    element.capture = 'user';
    expect(opened(element, cameraOf(element))?.capture).to.equal('user');
    expect(textOf(cameraOf(element))).to.equal('التقط صورة: صورة الرخصة');
  });

  it('is not offered where no picture is taken', async () => {
    const { element } = await make(
      html`<fanar-file-upload label="العقد" accept="application/pdf"></fanar-file-upload>`,
    );
    expect(root(element).querySelector('.camera')).to.equal(null);
  });

  it('is shown to hands that hold one, and is no Tab stop elsewhere', async () => {
    const { element } = await make();
    const isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches;
    expect(getComputedStyle(cameraOf(element)).display).to.equal(isTouch ? 'flex' : 'none');
  });
});

describe('a field that is read', () => {
  const sent = { id: 'u1', name: 'عقد.pdf', size: 2048, type: 'application/pdf' };

  it('shows and submits what it holds and lets nobody change it', async () => {
    const { form, element } = await make();
    element.value = [sent];
    element.readonly = true;
    const [item] = await listed(element, 'sent');
    await element.updateComplete;
    expect(item?.querySelectorAll('button')).to.have.lengthOf(0);
    expect(textOf(zoneOf(element))).to.equal('ملف واحد');
    expect(new FormData(form).getAll('papers')).to.deep.equal(['u1']);

    element.focus();
    expect(deepActiveElement()).to.equal(controlOf(element));
    expect(controlOf(element).getAttribute('aria-disabled')).to.equal('true');
    let opened = 0;
    pickerOf(element).addEventListener('click', () => (opened += 1));
    controlOf(element).click();
    const drop = new DragEvent('drop', {
      bubbles: true,
      cancelable: true,
      dataTransfer: transferOf([pdf()]),
    });
    controlOf(element).dispatchEvent(drop);
    await nextFrame();
    expect([opened, drop.defaultPrevented]).to.deep.equal([0, true]);
    expect(element.value).to.deep.equal([sent]);
    await expect(element).to.be.accessible();
  });

  it('says so where there is nothing', async () => {
    const { element } = await make(
      html`<fanar-file-upload label="العقد" readonly></fanar-file-upload>`,
    );
    await until(() => textOf(zoneOf(element)) === 'لا توجد ملفات');
  });
});

describe('several files', () => {
  it('are sent two at a time', async () => {
    const { element } = await make(several);
    const started: string[] = [];
    const arrive = new Map<string, () => void>();
    element.upload = (file) =>
      new Promise((resolve) => {
        started.push(file.name);
        arrive.set(file.name, () => resolve(refOf(file, file.name)));
      });
    choose(element, pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf'));
    await listed(element, 'sending', 'sending', 'sending');
    expect(started).to.deep.equal(['a.pdf', 'b.pdf']);
    arrive.get('b.pdf')?.();
    await listed(element, 'sending', 'sent', 'sending');
    expect(started).to.deep.equal(['a.pdf', 'b.pdf', 'c.pdf']);
    arrive.get('a.pdf')?.();
    arrive.get('c.pdf')?.();
    await listed(element, 'sent', 'sent', 'sent');
    expect(element.value.map(({ id }) => id)).to.deep.equal(['a.pdf', 'b.pdf', 'c.pdf']);
  });

  it('that are the same file are told', async () => {
    const { element } = await make(several);
    choose(element, pdf());
    await listed(element, 'kept');
    choose(element, pdf());
    const [, second] = await listed(element, 'kept', 'rejected');
    expect(textOf(second)).to.contain('أرفقت هذا الملف من قبل');
    await said(element, 'تعذر إرفاق scan.pdf: أرفقت هذا الملف من قبل');
  });

  it('removed before are no twins', async () => {
    const { element } = await make(several);
    choose(element, pdf());
    const [item] = await listed(element, 'kept');
    button(item, 'إزالة').click();
    await listed(element);
    choose(element, pdf());
    await listed(element, 'kept');
  });

  it('can be pasted', async () => {
    const { element } = await make(several);
    // Firefox lets no script put files into an event of its own.
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: transferOf([pdf('shot.pdf')]),
    });
    controlOf(element).dispatchEvent(paste);
    await listed(element, 'kept');
    expect(paste.defaultPrevented).to.equal(true);
  });
});

describe('news of a transfer', () => {
  /** Everything said from now on. */
  function heardFrom(element: FanarFileUpload): string[] {
    const heard: string[] = [];
    new MutationObserver(() => {
      const words = root(element).querySelector('[role=status]')?.textContent;
      if (words) heard.push(words.replace(/\p{Bidi_Control}/gu, ''));
    }).observe(root(element), { childList: true, characterData: true, subtree: true });
    return heard;
  }

  async function sendingTo(template = html`<fanar-file-upload label="صورة"></fanar-file-upload>`) {
    const { element } = await make(template);
    element.upload = Transfer.start;
    choose(element, pdf());
    const [item] = await listed(element, 'sending');
    return { element, item };
  }

  it('does not keep up with every quarter, and is silent after the last word', async function () {
    this.timeout(15_000);
    const { element } = await sendingTo();
    const heard = heardFrom(element);
    const transfer = Transfer.last;
    transfer.onProgress(25, 100);
    await said(element, 'أُرسل ٢٥٪');
    for (const share of [50, 60, 75, 90]) transfer.onProgress(share, 100);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    transfer.arrive();
    transfer.onProgress(95, 100);
    await said(element, 'أُرفق scan.pdf.');
    await new Promise((resolve) => setTimeout(resolve, 4200));
    expect(new Set(heard)).to.deep.equal(new Set(['أُرسل ٢٥٪ من scan.pdf', 'أُرفق scan.pdf.']));
  });

  it('says each quarter once, though a break sets it back', async function () {
    this.timeout(15_000);
    const { element } = await sendingTo();
    const heard = heardFrom(element);
    Transfer.last.onProgress(50, 100);
    await said(element, 'أُرسل ٥٠٪');
    Transfer.last.onProgress(45, 100);
    Transfer.last.onProgress(51, 100);
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(new Set(heard).size).to.equal(1);
  });

  it('tells that the connection is lost, and that it is back', async () => {
    const { element, item } = await sendingTo();
    Transfer.last.options.onStage('waiting');
    await element.updateComplete;
    expect(textOf(item)).to.contain('انقطع الاتصال؛ سنكمل الإرسال تلقائيًّا عند عودته');
    await said(element, 'انقطع الاتصال؛ سنكمل الإرسال تلقائيًّا عند عودته');
    expect(element.problem).to.deep.equal({ code: 'upload-under-way' });
    await expect(element).to.be.accessible();
    Transfer.last.options.onStage('sending');
    await said(element, 'عاد الاتصال');
    await element.updateComplete;
    expect(textOf(item)).to.not.contain('انقطع');
  });

  it('tells that what has arrived is being checked, and why it was refused', async () => {
    const { element, item } = await sendingTo();
    Transfer.last.options.onStage('checking');
    await element.updateComplete;
    expect(textOf(item)).to.contain('وصل الملف، وهو قيد فحص الأمان');
    await said(element, 'وصل scan.pdf، وهو قيد فحص الأمان.');
    Transfer.last.fail(new GatewayError({ code: 'file-unsafe', status: 422 }));
    const [refused] = await listed(element, 'rejected');
    expect(textOf(refused)).to.contain('لم يجتز الملف فحص الأمان؛ اختر ملفًا آخر');
    await said(element, 'تعذر إرفاق scan.pdf: لم يجتز الملف فحص الأمان');
  });

  it('goes on by itself when the device is online again', async () => {
    const { element } = await sendingTo();
    const first = Transfer.last;
    first.fail(new GatewayError({ code: 'network-unreachable', status: 0 }));
    await listed(element, 'failed');
    dispatchEvent(new Event('online'));
    await listed(element, 'sending');
    expect(Transfer.last.file).to.equal(first.file);
    Transfer.last.fail(new GatewayError({ code: 'too-many-requests', status: 429 }));
    await listed(element, 'failed');
    dispatchEvent(new Event('online'));
    await nextFrame();
    expect(itemsOf(element)[0]?.className).to.equal('file failed');
  });

  it('gives the address on when it is tried again', async () => {
    const { element } = await sendingTo();
    const addresses: (string | undefined)[] = [];
    Transfer.last.options.onAddress('https://town.example/uploads/1');
    Transfer.last.fail(new GatewayError({ code: 'network-timeout', status: 0 }));
    const [item] = await listed(element, 'failed');
    const upload: UploadFile = async (file, { address }) => {
      addresses.push(address);
      return refOf(file);
    };
    element.upload = upload;
    button(item, 'حاول').click();
    await listed(element, 'sent');
    expect(addresses).to.deep.equal(['https://town.example/uploads/1']);
  });
});
