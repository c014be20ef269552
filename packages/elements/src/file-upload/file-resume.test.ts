import { GatewayError } from '@fanar/contract';
import { expect } from '@open-wc/testing';
import { must } from '../testing/fixtures.js';
import { openFrame, type FramePage } from '../testing/frame.js';
import { until } from '../testing/until.js';
import type { FanarFileUpload } from './file-upload.js';
import {
  button,
  choose,
  itemsOf,
  listed,
  make,
  pdf,
  refOf,
  root,
  said,
  textOf,
  Transfer,
} from './testing/fixture.js';

const UNFINISHED = 'fanar-unfinished-uploads';
const ADDRESS = 'https://town.example/api/v1/uploads/0123456789';
const define = new URL('./define.ts', import.meta.url).pathname;

const noted = () => JSON.parse(sessionStorage.getItem(UNFINISHED) ?? '[]') as { at: number }[];

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(UNFINISHED, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('files', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error());
  });
}

/** What the device keeps of files. */
async function bytesKept(): Promise<number> {
  const database = await opened();
  const count = await new Promise<number>((resolve) => {
    const request = database.transaction('files').objectStore('files').count();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return count;
}

/** Clears what is kept. A deletion would wait for every page that has the database open. */
async function emptied(): Promise<void> {
  const database = await opened();
  await new Promise((resolve, reject) => {
    const change = database.transaction('files', 'readwrite');
    change.objectStore('files').clear();
    change.oncomplete = resolve;
    change.onerror = reject;
  });
  database.close();
}

async function untilKept(count: number): Promise<void> {
  await until(async () => (await bytesKept()) === count, `${String(count)} kept`);
}

async function untilWiped(): Promise<void> {
  await until(() => sessionStorage.getItem(UNFINISHED) === null, 'notes wiped');
  await untilKept(0);
}

const markup = (attributes = '') =>
  `<form><fanar-file-upload name="papers" label="صورة الرخصة" ${attributes}></fanar-file-upload></form>`;

let page: FramePage;

/** The page as it is loaded, for the first time or again. */
async function load(attributes = ''): Promise<FanarFileUpload> {
  page = await openFrame({ markup: markup(attributes) });
  await page.start(define);
  const element = must(page.document.querySelector('fanar-file-upload'), 'element');
  await element.updateComplete;
  return element;
}

/** Sends a file to 40 % and leaves the page as a reload does. */
async function leaveInTheMiddle(attributes = '', file = pdf()): Promise<void> {
  const element = await load(attributes);
  element.upload = Transfer.start;
  choose(element, file);
  await listed(element, 'sending');
  Transfer.last.options.onAddress(ADDRESS);
  Transfer.last.onProgress(file.size * 0.4, file.size);
  if (!attributes.includes('no-store')) {
    await until(() => sessionStorage.getItem(UNFINISHED)?.includes(ADDRESS), 'address noted');
    await untilKept(1);
  }
  page.close();
}

describe('a file that was on its way when the page was loaded again', () => {
  afterEach(async () => {
    page?.close();
    sessionStorage.removeItem(UNFINISHED);
    await emptied();
  });

  it('goes on by itself where it was, and is wiped from the device when it has arrived', async () => {
    await leaveInTheMiddle();
    const element = await load();
    element.upload = Transfer.start;
    const [item] = await listed(element, 'sending');
    expect(textOf(item)).to.contain('scan.pdf');
    expect(Transfer.last.options.address).to.equal(ADDRESS);
    expect(await Transfer.last.file.text()).to.equal('%PDF-1.7 ');
    expect(Transfer.last.file.name).to.equal('scan.pdf');
    await said(element, 'نكمل إرسال scan.pdf.');
    Transfer.last.arrive();
    await listed(element, 'sent');
    expect(element.value).to.deep.equal([refOf(pdf())]);
    await untilWiped();
  });

  it('shows at once how far it was', async () => {
    await leaveInTheMiddle();
    const element = await load();
    element.upload = Transfer.start;
    const [item] = await listed(element, 'sending');
    expect(item?.querySelector('progress')?.value).to.be.closeTo(0.4, 0.01);
  });

  it('is one of another field or another page, and stays there', async () => {
    await leaveInTheMiddle();
    const element = await load('id="another"');
    element.upload = Transfer.start;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(itemsOf(element)).to.have.lengthOf(0);
    expect(noted()).to.have.lengthOf(1);
  });

  it('is asked for again where the device kept no bytes, and goes on with them', async () => {
    await leaveInTheMiddle();
    await emptied();
    const element = await load();
    element.upload = Transfer.start;
    const [item] = await listed(element, 'lost');
    expect(textOf(item)).to.contain('انقطع الإرسال عند ٤٠٪؛ اختر الملف نفسه');
    await said(element, 'انقطع إرسال scan.pdf عند ٤٠٪؛ اختر الملف نفسه');
    expect(element.problem).to.deep.equal({ code: 'upload-incomplete' });
    expect(button(item, 'اختر الملف نفسه').getAttribute('aria-label')).to.contain('scan.pdf');

    choose(element, pdf());
    await listed(element, 'sending');
    expect(Transfer.last.options.address).to.equal(ADDRESS);
    Transfer.last.arrive();
    await listed(element, 'sent');
    await untilWiped();
  });

  it('makes room for another file', async () => {
    await leaveInTheMiddle();
    await emptied();
    const element = await load();
    element.upload = Transfer.start;
    await listed(element, 'lost');
    choose(element, pdf('another.pdf'));
    await listed(element, 'sending');
    expect(Transfer.last.options.address).to.equal(undefined);
    expect(Transfer.last.file.name).to.equal('another.pdf');
  });

  it('is forgotten after a while', async () => {
    await leaveInTheMiddle();
    const old = noted().map((each) => ({ ...each, at: Date.now() - 3 * 60 * 60 * 1000 }));
    sessionStorage.setItem(UNFINISHED, JSON.stringify(old));
    const element = await load();
    element.upload = Transfer.start;
    await until(() => sessionStorage.getItem(UNFINISHED) === null);
    expect(itemsOf(element)).to.have.lengthOf(0);
  });

  it('leaves nothing behind where nothing is to be kept', async () => {
    await leaveInTheMiddle('no-store');
    expect(sessionStorage.getItem(UNFINISHED)).to.equal(null);
    expect(await bytesKept()).to.equal(0);
  });

  it('is not taken up by a field that keeps nothing', async () => {
    await leaveInTheMiddle();
    const element = await load('no-store');
    element.upload = Transfer.start;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(itemsOf(element)).to.have.lengthOf(0);
  });
});

describe('what the device keeps of a file', () => {
  async function onItsWay() {
    const { form, element } = await make();
    element.upload = Transfer.start;
    choose(element, pdf());
    const [item] = await listed(element, 'sending');
    await untilKept(1);
    return { form, element, item };
  }

  it('is no more than what it takes to go on', async () => {
    await onItsWay();
    const [note] = noted();
    expect(Object.keys(must(note, 'note')).sort()).to.deep.equal([
      'at',
      'id',
      'name',
      'print',
      'scope',
      'sent',
      'size',
    ]);
  });

  it('is wiped when the person removes it', async () => {
    const { item } = await onItsWay();
    button(item, 'إزالة').click();
    await untilWiped();
  });

  it('is wiped by a reset of the form', async () => {
    const { form } = await onItsWay();
    form.reset();
    await untilWiped();
  });

  it('is wiped when another answer is set', async () => {
    const { element } = await onItsWay();
    element.value = [refOf(pdf('another.pdf'))];
    await untilWiped();
  });

  it('is wiped when the server will not have the file', async () => {
    await onItsWay();
    Transfer.last.fail(new GatewayError({ code: 'file-type', status: 415 }));
    await untilWiped();
  });

  it('stays after a break, for the next attempt', async () => {
    const { element } = await onItsWay();
    Transfer.last.fail(new GatewayError({ code: 'network-timeout', status: 0 }));
    await listed(element, 'failed');
    expect(await bytesKept()).to.equal(1);
  });

  it('is wiped when the field leaves the page, and kept again when it is back', async () => {
    const { form, element } = await onItsWay();
    element.remove();
    await untilWiped();
    form.append(element);
    await untilKept(1);
    expect(root(element).querySelector('progress')).to.not.equal(null);
  });
});
