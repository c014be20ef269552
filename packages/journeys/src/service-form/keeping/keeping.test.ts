import {
  GatewayError,
  type ReadDraft,
  type SavedDraft,
  type ServiceDefinition,
} from '@fanar/contract';
import type { DraftContent } from '@fanar/contract';
import type { Waitable } from '@fanar/elements';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ApplicationGateway } from '../../testing/application-gateway.js';
import { licence, licenceReceipt } from '../../testing/licence.js';
import '../define.js';
import type { FanarServiceForm } from '../service-form.js';
import type { DraftSavedDetail } from '../service-form.events.js';
import { findDraft, removeDraft } from './vault.js';
import { attach, press, words } from '../../testing/filling.js';
import { until } from '../../testing/until.js';

const service: ServiceDefinition = {
  ...licence,
  steps: licence.steps.filter(({ id }) => id === 'owner' || id === 'vehicle'),
};
const withFile: ServiceDefinition = {
  ...licence,
  steps: licence.steps.filter(({ id }) => id === 'documents' || id === 'delivery'),
};
const offline = () => new GatewayError({ code: 'network-unreachable', status: 0 });

let scope = '';
let serial = 0;

beforeEach(() => (scope = `test-${String((serial += 1))}`));
afterEach(() => removeDraft(`${scope}/${licence.id}`));

async function open(
  options: {
    gateway?: ApplicationGateway;
    definition?: ServiceDefinition;
    isShared?: boolean;
    isStarted?: boolean;
    autosave?: string;
    minutes?: number;
    expiresAt?: string;
  } = {},
): Promise<FanarServiceForm> {
  const { gateway, definition, isShared = false, autosave = 'local', minutes = 0 } = options;
  const { isStarted = false } = options;
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang="ar"
      numerals="latn"
      dir="rtl"
      service=${licence.id}
      draft-scope=${scope}
      resume-href="/resume/#old"
      autosave=${autosave}
      ?shared-computer=${isShared}
      ?started=${isStarted}
      session-minutes=${minutes}
      session-expires-at=${options.expiresAt ?? ''}
      .gateway=${gateway?.whole}
      .definition=${definition ?? (gateway ? undefined : service)}
    ></fanar-service-form>`,
  );
  if (isStarted) return form;
  await see(form, 'قبل أن تبدأ');
  await until(() => inside(form, '.from-file'));
  return form;
}

const inside = (form: FanarServiceForm, selector: string) =>
  form.renderRoot.querySelector<HTMLElement>(selector);

async function see(form: FanarServiceForm, heading: string): Promise<void> {
  const title = () =>
    words(inside(form, '.title')) || (inside(form, '#confirmation')?.getAttribute('heading') ?? '');
  await until(
    () => title() === heading,
    () => `"${heading}" instead of "${title()}"`,
  );
  await form.updateComplete;
}

function box(form: FanarServiceForm, name: string): HTMLInputElement {
  const found = inside(form, `[name="${name}"]`)?.shadowRoot?.querySelector('input');
  if (!found) throw new Error(`no box in "${name}"`);
  return found;
}

const digits = (form: FanarServiceForm, name: string) => box(form, name).value.replace(/\D/g, '');

function type(form: FanarServiceForm, name: string, text: string): void {
  const input = box(form, name);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function saved(form: FanarServiceForm, act: () => unknown): Promise<DraftSavedDetail> {
  const event = oneEvent(form, 'fanar-draft-saved');
  await act();
  return ((await event) as CustomEvent<DraftSavedDetail>).detail;
}

const notice = (form: FanarServiceForm) => words(inside(form, '.kept-notice'));
const noticeTitle = (form: FanarServiceForm) =>
  inside(form, '.kept-notice')?.getAttribute('heading');
const kept = () => findDraft(`${scope}/${licence.id}`, Date.now());

/** On the second step, with what was typed on the first one kept. */
async function begin(form: FanarServiceForm, last = typeAndSee): Promise<void> {
  await press(form, 'ابدأ الآن');
  await see(form, 'بيانات المالك');
  type(form, 'nationalId', '29001010300917');
  await last(form, 'mobile', '01001234567');
  await press(form, 'تابع');
  await see(form, 'بيانات السيارة');
}

type Typing = (form: FanarServiceForm, name: string, text: string) => unknown;

/** Types, and waits until it is kept. */
const typeAndSee: Typing = (form, name, text) => saved(form, () => type(form, name, text));

async function toReview(form: FanarServiceForm, last?: Typing): Promise<void> {
  await begin(form, last);
  type(form, 'plate', 'أ ب ج 1234');
  await press(form, 'تابع');
  await see(form, 'راجع بياناتك قبل الإرسال');
  inside(form, '[name="declared"]')?.shadowRoot?.querySelector('input')?.click();
}

/** As a closed tab would leave it. */
async function leave(form: FanarServiceForm): Promise<void> {
  form.remove();
  await nextFrame();
}

describe('an application kept on the device', () => {
  it('is offered again, and gone on with where it was left', async () => {
    const first = await open();
    await begin(first);
    await until(() => words(inside(first, '.kept-status')).includes('حُفظت إجاباتك'));
    expect(words(inside(first, '.kept-status'))).to.match(
      /^حُفظت إجاباتك على هذا الجهاز الساعة \d+:\d\d [صم]\. لا يُحفظ معها: الرقم القومي\.$/,
    );
    await leave(first);

    const form = await open();
    await until(() => noticeTitle(form) === 'لديك طلب لم يكتمل');
    expect(inside(form, '.start')).to.equal(null);
    await expect(form).to.be.accessible();
    await press(form, 'تابع الطلب');
    await see(form, 'بيانات السيارة');
    expect(notice(form)).to.contain('أدخلها من جديد: الرقم القومي.');
    await press(form, 'رجوع');
    await see(form, 'بيانات المالك');
    expect(digits(form, 'mobile')).to.equal('01001234567');
    expect(box(form, 'nationalId').value).to.equal('');
    expect(notice(form)).to.equal('');
  });

  it('is wiped where the citizen begins again, once she is sure', async () => {
    const first = await open();
    await begin(first);
    await leave(first);
    const form = await open();
    await press(form, 'ابدأ من جديد');
    await until(() => notice(form).includes('ولا يمكن استرجاعه'));
    expect(await kept()).to.not.equal(undefined);
    await press(form, 'امحه وابدأ من جديد');
    await until(() => inside(form, '.start'));
    expect(await kept()).to.equal(undefined);
  });

  it('is offered before the first question, where the form begins with it', async () => {
    const first = await open({ isStarted: true });
    await see(first, 'بيانات المالك');
    await typeAndSee(first, 'mobile', '01001234567');
    await leave(first);

    const second = await open({ isStarted: true });
    await until(() => noticeTitle(second) === 'لديك طلب لم يكتمل');
    expect(inside(second, 'form.questions:not([hidden])')).to.equal(null);
    expect(inside(second, '#heading')).to.equal(null);
    await press(second, 'تابع الطلب');
    await see(second, 'بيانات المالك');
    await until(() => second.shadowRoot?.activeElement?.id === 'heading');
    expect(digits(second, 'mobile')).to.equal('01001234567');
    await leave(second);

    const third = await open({ isStarted: true });
    await press(third, 'ابدأ من جديد');
    await press(third, 'امحه وابدأ من جديد');
    await see(third, 'بيانات المالك');
    expect(box(third, 'mobile').value).to.equal('');
    expect(await kept()).to.equal(undefined);
  });

  it('is wiped once it is sent', async () => {
    const form = await open({ gateway: new ApplicationGateway(service) });
    await toReview(form);
    expect(await kept()).to.not.equal(undefined);
    await press(form, 'أرسل الطلب');
    await see(form, 'استلمنا طلبك');
    let left: unknown = true;
    await until(async () => {
      left = await kept();
      return left === undefined;
    });
  });

  it('is never kept on a shared computer, whoever says so', async () => {
    const form = await open({ isShared: true });
    await press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    type(form, 'mobile', '01001234567');
    await press(form, 'رجوع');
    await press(form, 'ابدأ الآن');
    await until(() => words(inside(form, '.kept-status')).includes('لا يُحفظ شيء على هذا الجهاز'));
    await leave(form);
    expect(await kept()).to.equal(undefined);

    const other = await open();
    await begin(other);
    expect(await kept()).to.not.equal(undefined);
    await press(other, 'احفظ وأكمل لاحقًا');
    await until(() => inside(other, '#saver fanar-switch[label^="هذا الجهاز"]'));
    inside(other, '#saver fanar-switch[label^="هذا الجهاز"]')
      ?.shadowRoot?.querySelector('input')
      ?.click();
    await until(async () => (await kept()) === undefined);
    type(other, 'plate', 'أ ب ج 1234');
    await leave(other);
    expect(await kept()).to.equal(undefined);
  });

  it('is not kept where the page does without', async () => {
    const form = await open({ autosave: 'off' });
    await press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    type(form, 'mobile', '01001234567');
    await leave(form);
    expect(await kept()).to.equal(undefined);
  });

  it('holds the files of a form that the page itself sends', async () => {
    const first = await open({ definition: withFile });
    await press(first, 'ابدأ الآن');
    await see(first, 'المستندات');
    const input = inside(first, '[name="vehicleLicence"]')?.shadowRoot?.querySelector('input');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.7 licence'], 'licence.pdf', { type: 'application/pdf' }));
    if (!input) throw new Error('no input');
    input.files = chosen.files;
    await saved(first, () => input.dispatchEvent(new Event('change', { bubbles: true })));
    await leave(first);

    const form = await open({ definition: withFile });
    await press(form, 'تابع الطلب');
    await see(form, 'المستندات');
    await press(form, 'تابع');
    await see(form, 'استلام الرخصة');
    inside(form, '[name="delivery"]')?.shadowRoot?.querySelector('input')?.click();
    await press(form, 'تابع');
    await see(form, 'راجع بياناتك قبل الإرسال');
    inside(form, '[name="declared"]')?.shadowRoot?.querySelector('input')?.click();
    const event = oneEvent(form, 'fanar-submit');
    await press(form, 'أرسل الطلب');
    const { detail } = (await event) as HTMLElementEventMap['fanar-submit'];
    const [file] = detail.files.values();
    expect(await file?.text()).to.equal('%PDF-1.7 licence');
  });

  it('names files that are gone from the server', async () => {
    const gateway = new ApplicationGateway(withFile);
    const first = await open({ gateway });
    await press(first, 'ابدأ الآن');
    await see(first, 'المستندات');
    const input = inside(first, '[name="vehicleLicence"]')?.shadowRoot?.querySelector('input');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.7 licence'], 'licence.pdf', { type: 'application/pdf' }));
    if (!input) throw new Error('no input');
    input.files = chosen.files;
    await saved(first, () => input.dispatchEvent(new Event('change', { bubbles: true })));
    await leave(first);

    const swept = Object.assign(new ApplicationGateway(withFile), { hasUpload: async () => false });
    const form = await open({ gateway: swept });
    await press(form, 'تابع الطلب');
    await until(() => notice(form).includes('licence.pdf'));
    await see(form, 'المستندات');
    await press(form, 'تابع');
    await until(() => inside(form, 'fanar-error-summary')?.matches(':focus-within'));
  });
});

describe('an item that is taken out', () => {
  const deed = { id: 'deed', type: 'file', label: { ar: 'السند' }, required: false } as const;
  const owners = { id: 'owners', type: 'group', label: { ar: 'الملاك' }, item: { ar: 'مالك' } };
  const definition = {
    ...licence,
    steps: [{ id: 'owners', title: { ar: 'الملاك' }, fields: [{ ...owners, fields: [deed] }] }],
  } as ServiceDefinition;

  it('takes its files with it', async () => {
    const gateway = new ApplicationGateway(definition);
    const form = await open({ gateway });
    await press(form, 'ابدأ الآن');
    await until(() => inside(form, '[name="owners/0/deed"]'));
    const button = (label: string) => {
      const buttons = inside(form, '[name=owners]')?.shadowRoot?.querySelectorAll<HTMLElement>(
        'fanar-button',
      );
      return Array.from(buttons ?? []).find((one) => words(one) === label);
    };
    button('أضف آخر')?.click();
    await until(() => inside(form, '[name="owners/1/deed"]'));
    const pdf = (name: string) => new File(['%PDF-1.7 deed'], name, { type: 'application/pdf' });
    await attach(form, 'owners/0/deed', pdf('first.pdf'));
    await attach(form, 'owners/1/deed', pdf('second.pdf'));
    await until(() => button('إزالة مالك 2'));
    button('إزالة مالك 2')?.click();
    await until(() => gateway.removed.length > 0);
    expect(gateway.removed).to.deep.equal(['upload-0000000000000002']);
    await leave(form);

    const there = Object.assign(gateway, {
      hasUpload: async (id: string) => !gateway.removed.includes(id),
    });
    const next = await open({ gateway: there });
    await press(next, 'تابع الطلب');
    await until(() => inside(next, '[name="owners/0/deed"]'));
    expect(inside(next, '[name="owners/1/deed"]')).to.equal(null);
    expect(notice(next)).to.equal('عدت إلى طلبك من حيث توقفت.');
  });

  it('asks nothing while the earlier application is being opened', async () => {
    const gateway = new ApplicationGateway(definition);
    const first = await open({ gateway, isStarted: true });
    await until(() => inside(first, '[name="owners/0/deed"]'));
    const pdf = new File(['%PDF-1.7 deed'], 'deed.pdf', { type: 'application/pdf' });
    await saved(first, () => attach(first, 'owners/0/deed', pdf));
    await leave(first);

    let answer: (isThere: boolean) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      const hasUpload = () => {
        resolve();
        return new Promise<boolean>((done) => (answer = done));
      };
      Object.assign(gateway, { hasUpload });
    });
    const next = await open({ gateway, isStarted: true });
    await press(next, 'تابع الطلب');
    await asked;
    await next.updateComplete;
    expect(noticeTitle(next)).to.equal('لديك طلب لم يكتمل');
    expect(inside(next, 'form.questions:not([hidden])')).to.equal(null);
    answer(true);
    await until(() => inside(next, 'form.questions:not([hidden])'));
    expect(notice(next)).to.equal('عدت إلى طلبك من حيث توقفت.');
  });
});

describe('an application taken along', () => {
  it('goes into a file, and comes back out of it', async () => {
    const first = await open({ autosave: 'off' });
    await press(first, 'ابدأ الآن');
    await see(first, 'بيانات المالك');
    type(first, 'nationalId', '29001010300917');
    type(first, 'mobile', '01001234567');
    await press(first, 'احفظ وأكمل لاحقًا');
    await until(() => inside(first, '#new-passphrase'));
    const passphrase = inside(first, '#new-passphrase') as HTMLInputElement;
    passphrase.value = 'قصيرة';
    inside(first, '#make-file')?.click();
    await until(() => words(inside(first, '#new-passphrase-problem')).includes('12 حرفًا'));
    await expect(first).to.be.accessible();

    let link: HTMLAnchorElement | undefined;
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      link = this as HTMLAnchorElement;
    };
    passphrase.value = 'ثلاث كلمات لي وحدي';
    const { by } = await saved(first, () => inside(first, '#make-file')?.click());
    HTMLAnchorElement.prototype.click = click;
    expect(by).to.equal('file');
    expect(link?.download).to.match(/^طلب لم يكتمل \d{4}-\d\d-\d\d\.fanar$/);
    const blob = await (await fetch(link?.href ?? '')).blob();
    await leave(first);

    const form = await open({ autosave: 'off' });
    const chosen = new DataTransfer();
    chosen.items.add(new File([blob], 'a.fanar'));
    inside(form, '#open-file')?.click();
    await until(() => words(inside(form, '.from-file')).includes('اختر الملف الذي حفظت'));
    const file = inside(form, '#draft-file') as HTMLInputElement;
    file.files = chosen.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
    const typed = inside(form, '#passphrase') as HTMLInputElement;
    typed.value = 'ثلاث كلمات ليست لي';
    inside(form, '#open-file')?.click();
    // A passphrase takes long to try, which is what it is for.
    const isTold = () => words(inside(form, '#passphrase-problem')).includes('غير صحيحة');
    await until(isTold);
    typed.value = 'ثلاث كلمات لي وحدي';
    inside(form, '#open-file')?.click();
    await see(form, 'بيانات المالك');
    expect(notice(form)).to.contain('أدخلها من جديد: الرقم القومي.');
    expect(digits(form, 'mobile')).to.equal('01001234567');
  });

  it('is kept by link, under the same link again, and opened by the page', async () => {
    const drafts = new Map<string, DraftContent>();
    const draft: SavedDraft = {
      id: 'DR-7K3M-9QXA',
      key: 'secret-key-of-the-draft',
      expiresAt: '2999-01-01T00:00:00Z',
      tag: '"1"',
    } as SavedDraft;
    const calls: string[] = [];
    const gateway = Object.assign(new ApplicationGateway(service), {
      createDraft: async (content: DraftContent) => {
        calls.push('create');
        drafts.set(draft.id, content);
        return draft;
      },
      updateDraft: async (last: SavedDraft, content: DraftContent) => {
        calls.push(`update ${last.tag}`);
        drafts.set(last.id, content);
        return { ...draft, tag: '"2"' };
      },
      getDraft: async (id: string, key: string) => {
        const content = drafts.get(id);
        if (!content || key !== draft.key) {
          throw new GatewayError({ code: 'draft-not-found', status: 404 });
        }
        return { ...draft, content } as ReadDraft;
      },
      removeDraft: async () => void calls.push('remove'),
    });
    const first = await open({ gateway, isShared: true });
    await press(first, 'ابدأ الآن');
    await see(first, 'بيانات المالك');
    type(first, 'nationalId', '29001010300917');
    type(first, 'mobile', '01001234567');
    await press(first, 'احفظ وأكمل لاحقًا');
    await until(() => inside(first, '#make-link'));
    const told = await saved(first, () => inside(first, '#make-link')?.click());
    expect(told).to.include({
      by: 'link',
      href: `${location.origin}/resume/#draft=DR-7K3M-9QXA&key=secret-key-of-the-draft`,
    });
    expect(words(inside(first, '#draft-link'))).to.equal(told.href);
    expect(JSON.stringify([...drafts.values()])).to.not.contain('29001010300917');
    expect(drafts.get(draft.id)?.progress).to.deep.include({ leftOut: ['nationalId'] });
    inside(first, '#saver fanar-switch')?.shadowRoot?.querySelector('input')?.click();
    await saved(first, () => inside(first, '#make-link')?.click());
    expect(calls).to.deep.equal(['create', 'update "1"']);
    expect(drafts.get(draft.id)?.answers).to.include({ nationalId: '29001010300917' });
    await leave(first);

    const form = await open({ gateway, isShared: true });
    await form.resume(draft.id, 'another-key');
    await until(() => noticeTitle(form) === 'تعذر فتح الطلب المحفوظ');
    await form.resume(draft.id, draft.key);
    await see(form, 'بيانات المالك');
    expect(notice(form)).to.equal('عدت إلى طلبك من حيث توقفت.');
    await press(form, 'تابع');
    await see(form, 'بيانات السيارة');
    type(form, 'plate', 'أ ب ج 1234');
    await press(form, 'تابع');
    await see(form, 'راجع بياناتك قبل الإرسال');
    inside(form, '[name="declared"]')?.shadowRoot?.querySelector('input')?.click();
    await press(form, 'أرسل الطلب');
    await see(form, 'استلمنا طلبك');
    await until(() => calls.at(-1) === 'remove');
  });
});

describe('an application that found no network', () => {
  it('is sent when it is back, under the same key, and told once', async () => {
    const gateway = new ApplicationGateway(service);
    gateway.failures.push(offline());
    const form = await open({ gateway });
    let told = 0;
    form.addEventListener('fanar-submitted', () => (told += 1));
    await toReview(form);
    await press(form, 'أرسل الطلب');
    await until(() => noticeTitle(form) === 'سيُرسل طلبك عند عودة الاتصال');
    await until(() => notice(form).includes('بما فيه من بيانات حساسة'));
    dispatchEvent(new Event('online'));
    await see(form, 'استلمنا طلبك');
    const keys = gateway.received.map(({ key }) => key);
    expect(keys.length).to.equal(2);
    expect(new Set(keys).size).to.equal(1);
    expect(told).to.equal(1);
  });

  it('is sent when the page is opened again', async () => {
    const gateway = new ApplicationGateway(service);
    gateway.failures.push(offline());
    const first = await open({ gateway });
    await toReview(first);
    await press(first, 'أرسل الطلب');
    await until(() => notice(first).includes('بما فيه من بيانات حساسة'));
    await until(async () => (await kept())?.isQueued);
    await leave(first);

    const form = await fixture<FanarServiceForm>(
      html`<fanar-service-form
        lang="ar"
        service=${licence.id}
        draft-scope=${scope}
        .gateway=${gateway.whole}
      ></fanar-service-form>`,
    );
    await until(() => inside(form, '#confirmation'));
    expect(inside(form, '#confirmation')?.getAttribute('reference')).to.equal(
      licenceReceipt.reference,
    );
    const [one, two] = gateway.received;
    expect(two).to.deep.equal(one);
    expect(gateway.received.length).to.equal(2);
  });

  it('is sent by the window that has it now, and by no other', async () => {
    const gateway = new ApplicationGateway(service);
    gateway.failures.push(offline(), offline());
    const first = await open({ gateway });
    await toReview(first);
    await press(first, 'أرسل الطلب');
    await until(() => notice(first).includes('بما فيه من بيانات حساسة'));
    await until(async () => (await kept())?.isQueued);
    const second = await open({ gateway });
    await see(second, 'راجع بياناتك قبل الإرسال');
    await until(() => gateway.received.length === 2);
    await until(() => notice(second).includes('بما فيه من بيانات حساسة'));
    dispatchEvent(new Event('online'));
    await see(second, 'استلمنا طلبك');
    await until(() => words(inside(first, '.kept-status')).includes('نافذة أخرى'));
    expect(gateway.received.length).to.equal(3);
  });

  it('is sent again at once where the network came back during a try that was to fail', async () => {
    const gateway = new ApplicationGateway(service);
    gateway.failures.push(offline());
    const form = await open({ gateway });
    await toReview(form);
    await press(form, 'أرسل الطلب');
    await until(() => notice(form).includes('بما فيه من بيانات حساسة'));
    let fail: (() => void) | undefined;
    const send = gateway.createApplication.bind(gateway);
    gateway.createApplication = () =>
      new Promise((_, reject) => {
        fail = () => reject(offline());
      });
    dispatchEvent(new Event('online'));
    await until(() => fail);
    dispatchEvent(new Event('online'));
    gateway.createApplication = send;
    fail?.();
    await see(form, 'استلمنا طلبك');
  });

  it('stays while it is judged, so that a page opened again leads to its receipt', async () => {
    const gateway = new ApplicationGateway(service);
    const receipt = { ...licenceReceipt, state: 'processing' as const };
    Object.assign(gateway, {
      createApplication: async () => {
        gateway.received.length += 1;
        return receipt;
      },
    });
    const first = await open({ gateway });
    await toReview(first);
    await press(first, 'أرسل الطلب');
    await until(async () => (await kept())?.isQueued);
    await leave(first);
    receipt.state = 'received' as 'processing';
    const form = await fixture<FanarServiceForm>(
      html`<fanar-service-form
        lang="ar"
        service=${licence.id}
        draft-scope=${scope}
        .gateway=${gateway.whole}
      ></fanar-service-form>`,
    );
    await see(form, 'استلمنا طلبك');
    await until(async () => (await kept()) === undefined);
  });

  it('is kept back where the citizen no longer wants it sent', async () => {
    const gateway = new ApplicationGateway(service);
    gateway.failures.push(offline());
    const form = await open({ gateway });
    await toReview(form);
    await press(form, 'أرسل الطلب');
    await press(form, 'لا ترسله الآن');
    await until(() => noticeTitle(form) === undefined);
    dispatchEvent(new Event('online'));
    await until(async () => (await kept())?.isQueued === false);
    expect(gateway.received.length).to.equal(1);
  });

  it('waits in the page alone where nothing is kept', async () => {
    const gateway = new ApplicationGateway(service);
    gateway.failures.push(offline());
    const form = await open({ gateway, autosave: 'off' });
    await toReview(form, type);
    await press(form, 'أرسل الطلب');
    await until(() => notice(form).includes('لا تغلق هذه الصفحة'));
    expect(await kept()).to.equal(undefined);
    dispatchEvent(new Event('online'));
    await see(form, 'استلمنا طلبك');
  });
});

describe('a session that ends', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const dialog = (form: FanarServiceForm) =>
    inside(form, 'fanar-session-timeout')?.shadowRoot?.querySelector('fanar-dialog');

  it('is warned of, and goes on with one key once the page agrees', async () => {
    const form = await open({ expiresAt: inSeconds(1000) });
    await until(() => inside(form, 'fanar-session-timeout'));
    form.sessionExpiresAt = inSeconds(100);
    await until(() => dialog(form)?.open);
    let asked = 0;
    form.addEventListener('fanar-before-extend', ({ detail }: CustomEvent<Waitable>) => {
      asked += 1;
      form.sessionExpiresAt = inSeconds(3600);
      detail.waitUntil(Promise.resolve());
    });
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(form)?.open);
    expect(asked).to.equal(1);
  });

  it('has kept everything before it says so', async () => {
    const form = await open();
    await begin(form);
    type(form, 'plate', 'أ ب ج 1234');
    form.sessionExpiresAt = inSeconds(0.2);
    await until(() => dialog(form)?.heading === 'انتهت الجلسة');
    expect(words(inside(form, 'fanar-session-timeout'))).to.contain('إجاباتك كما تركتها');
    form.addEventListener('fanar-before-extend', () => (form.sessionExpiresAt = inSeconds(3600)));
    await press(form, 'تابع من حيث توقفت');
    await until(() => !dialog(form)?.open);
    expect(box(form, 'plate').value).to.not.equal('');
  });

  it('wipes everything on a shared computer', async () => {
    const form = await open({ isShared: true });
    await press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    type(form, 'mobile', '01001234567');
    form.sessionExpiresAt = inSeconds(0.2);
    await see(form, 'قبل أن تبدأ');
    await press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    expect(box(form, 'mobile').value).to.equal('');
  });

  it('wipes the controls in view too, where the form begins with them', async () => {
    const form = await open({ isShared: true, isStarted: true });
    await see(form, 'بيانات المالك');
    await until(() => inside(form, '.from-file'));
    type(form, 'mobile', '01001234567');
    form.sessionExpiresAt = inSeconds(0.2);
    await until(() => box(form, 'mobile').value === '', 'still there');
  });
});
