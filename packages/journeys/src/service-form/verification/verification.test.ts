import { GatewayError, type ServiceDefinition, type ServiceGateway } from '@fanar/contract';
import type { FanarErrorSummary } from '@fanar/elements/error-summary';
import type { FanarOneTimeCode } from '@fanar/elements/one-time-code';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { control, partOf, press, tick, type, words } from '../../testing/filling.js';
import { CODE, verifying, VerifyingGateway } from '../../testing/verifying.js';
import { until } from '../../testing/until.js';
import '../define.js';
import type { FanarServiceForm } from '../service-form.js';

const lost = new GatewayError({ code: 'network-unreachable', status: 0 });

async function open(
  gateway: Partial<ServiceGateway> & { readonly whole: ServiceGateway },
  presentation: FanarServiceForm['presentation'] = 'step',
  lang: 'ar' | 'en' = 'ar',
): Promise<FanarServiceForm> {
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang=${lang}
      autosave="off"
      service=${verifying.id}
      presentation=${presentation}
      .gateway=${gateway.whole}
    ></fanar-service-form>`,
  );
  await press(form, lang === 'ar' ? 'ابدأ الآن' : 'Start now');
  return form;
}

async function atMobile(
  gateway: VerifyingGateway,
  presentation: FanarServiceForm['presentation'] = 'step',
): Promise<FanarServiceForm> {
  const form = await open(gateway, presentation);
  if (presentation === 'task-list') {
    await until(() => form.renderRoot.querySelector('fanar-task-list'), 'the tasks');
    form.renderRoot
      .querySelector('fanar-task-list')
      ?.shadowRoot?.querySelector<HTMLElement>('a, button')
      ?.click();
  }
  await until(() => form.renderRoot.querySelector('[name=mobile]'), 'the question');
  type(form, 'mobile', '٠١٠٠١٢٣٤٥٦٧');
  return form;
}

const box = (form: FanarServiceForm) =>
  form.renderRoot.querySelector<FanarOneTimeCode>('[name="code:mobile"]');
const title = (form: FanarServiceForm) => words(form.renderRoot.querySelector('.title'));
const summary = (form: FanarServiceForm) =>
  form.renderRoot.querySelector<FanarErrorSummary>('fanar-error-summary');
const told = (form: FanarServiceForm) =>
  summary(form)?.problems.map(({ message }) => message.replace(/[\u2066-\u2069]/g, ''));

/** Goes on, and waits for the code to be asked for. */
async function askForCode(form: FanarServiceForm): Promise<void> {
  await press(form, 'تابع');
  await until(() => box(form)?.matches(':focus-within'), 'the box for the code, in focus');
}

/** Enters a code, goes on, and waits for what is wrong with it. */
async function refusal(form: FanarServiceForm, code: string, problem: string): Promise<void> {
  type(form, 'code:mobile', code);
  await press(form, 'تابع');
  await until(() => told(form)?.some((one) => one.startsWith(problem)), problem);
  await until(() => summary(form)?.matches(':focus-within, :focus'), 'the list, in focus');
  expect(title(form)).to.equal('كيف نتواصل معك');
}

describe('an answer that a code has to prove', () => {
  it('is asked for by keyboard: the number, the code in any digits, and on', async function () {
    this.timeout(30_000);
    const gateway = new VerifyingGateway();
    const form = await atMobile(gateway);
    expect(control(form, 'mobile').shadowRoot?.textContent).to.include('لنتأكد أنه رقمك');
    partOf(form, 'mobile', 'input').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => box(form)?.matches(':focus-within'), 'the box for the code, in focus');
    expect(gateway.sent.map(({ request }) => request)).to.deep.equal([
      { mobile: '+201001234567', language: 'ar' },
    ]);
    const code = partOf(form, 'code:mobile', 'input');
    expect(code.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(words(box(form)?.shadowRoot as unknown as Element)).to.include('٠١٠٠ ١٢٣ ٤٥٦٧');
    expect(control(form, 'mobile').shadowRoot?.textContent).not.to.include('لنتأكد أنه رقمك');
    await expect(form).to.be.accessible();

    code.value = 'رمزك ٤٨٢١٩٣';
    code.dispatchEvent(
      new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }),
    );
    await sendKeys({ press: 'Enter' });
    await until(() => title(form) === 'بيانات السيارة', 'the next step');
    expect(gateway.checked.map((one) => one.code)).to.deep.equal([CODE]);
    await until(() => form.renderRoot.querySelector('#heading')?.matches(':focus'), 'its heading');

    type(form, 'plate', 'أ ب ج ١٢٣٤');
    await press(form, 'تابع');
    await until(() => title(form) === 'راجع بياناتك قبل الإرسال', 'the review');
    const answer = form.renderRoot.querySelector('[slot=mobile]');
    expect(words(answer)).to.equal('٠١٠٠ ١٢٣ ٤٥٦٧ تم التحقق');
    await expect(form).to.be.accessible();
    tick(form, 'declared');
    await press(form, 'أرسل الطلب');
    await until(() => gateway.received.length, 'the application');
    const [{ request } = { request: undefined }] = gateway.received;
    expect(request?.proofs).to.deep.equal({
      '/mobile': `proof of ${gateway.checked[0]?.id ?? ''}`,
    });
    expect(JSON.stringify(request?.answers)).not.to.include(CODE);
  });

  it('says what is wrong with a code in words, once, and keeps all that was entered', async function () {
    this.timeout(30_000);
    const gateway = new VerifyingGateway();
    const form = await atMobile(gateway);
    gateway.codeFailures.push(lost);
    await press(form, 'تابع');
    await until(() => told(form)?.[0]?.startsWith('انقطع الاتصال'), 'no connection');
    expect(box(form)).to.equal(null);
    await askForCode(form);

    await press(form, 'تابع');
    await until(() => told(form)?.[0] === 'أدخل رمز التحقق الذي وصلك', 'no code');
    await refusal(form, '000000', 'رمز التحقق غير صحيح');
    gateway.codeFailures.push(lost);
    await refusal(form, CODE, 'انقطع الاتصال');
    gateway.codeFailures.push(new GatewayError({ code: 'code-spent', status: 410 }));
    await refusal(form, '111111', 'أُدخل رمز غير صحيح مرات كثيرة');
    gateway.codeFailures.push(new GatewayError({ code: 'code-expired', status: 410 }));
    await refusal(form, CODE, 'انتهت صلاحية الرمز');
    expect(partOf(form, 'mobile', 'input').value).to.equal('٠١٠٠١٢٣٤٥٦٧');

    const again = () => box(form)?.shadowRoot?.querySelector<HTMLElement>('[part=resend]');
    await until(again, 'another code to be had');
    gateway.codeFailures.push(new GatewayError({ code: 'too-many-requests', status: 429 }));
    again()?.click();
    await until(() => told(form)?.[0]?.startsWith('محاولات كثيرة'), 'too many');
    expect(gateway.sent).to.have.length(1);
  });

  it('sends another code, and asks for one anew when the number is another', async function () {
    this.timeout(30_000);
    const gateway = new VerifyingGateway();
    const form = await atMobile(gateway);
    await askForCode(form);
    const again = () => box(form)?.shadowRoot?.querySelector<HTMLElement>('[part=resend]');
    await until(again, 'another code to be had');
    again()?.click();
    await until(() => gateway.sent.length === 2, 'another code');
    expect(new Set(gateway.sent.map(({ key }) => key)).size).to.equal(2);

    type(form, 'mobile', '01223334445');
    await until(() => !box(form), 'no box for a code that went elsewhere');
    await askForCode(form);
    expect(gateway.sent.at(-1)?.request).to.include({ mobile: '+201223334445' });
    type(form, 'code:mobile', CODE);
    await press(form, 'تابع');
    await until(() => title(form) === 'بيانات السيارة', 'the next step');
    expect(gateway.checked.at(-1)?.id.at(-1)).to.equal('3');

    await press(form, 'رجوع');
    await until(() => words(form.renderRoot.querySelector('p.verified')), 'that it is verified');
    type(form, 'mobile', '01001234567');
    await until(() => box(form), 'the code that went there before');
    type(form, 'mobile', '01223334445');
    await until(() => form.renderRoot.querySelector('p.verified'), 'that it is verified still');
    await press(form, 'تابع');
    await until(() => title(form) === 'بيانات السيارة', 'the next step');
    expect(gateway.sent).to.have.length(3);
  });

  for (const presentation of ['question', 'task-list'] as const) {
    it(`keeps its place where the service is asked otherwise: ${presentation}`, async function () {
      this.timeout(30_000);
      const form = await atMobile(new VerifyingGateway(), presentation);
      await askForCode(form);
      const label = box(form)?.shadowRoot?.querySelector('[part~=field-label]');
      expect(label?.getBoundingClientRect().width).to.be.greaterThan(10);
      type(form, 'code:mobile', CODE);
      await press(form, 'تابع');
      await until(() => !form.renderRoot.querySelector('form:not([hidden]) [name=mobile]'), 'on');
    });
  }

  it('is asked for again where the server does not take the proof', async function () {
    this.timeout(30_000);
    const gateway = new VerifyingGateway();
    const form = await atMobile(gateway);
    await askForCode(form);
    type(form, 'code:mobile', CODE);
    await press(form, 'تابع');
    await until(() => title(form) === 'بيانات السيارة', 'the next step');
    type(form, 'plate', 'أ ب ج ١٢٣٤');
    await press(form, 'تابع');
    await until(() => title(form) === 'راجع بياناتك قبل الإرسال', 'the review');
    const errors = [{ pointer: '/mobile', code: 'code-expired' }];
    gateway.failures.push(new GatewayError({ code: 'answers-invalid', status: 422, errors }));
    tick(form, 'declared');
    await press(form, 'أرسل الطلب');
    await until(() => told(form)?.[0]?.startsWith('تحقق من رقم المحمول'), 'why');
    expect(title(form)).to.equal('كيف نتواصل معك');
    await askForCode(form);
    expect(gateway.sent).to.have.length(2);
  });

  it('is taken as it is where no code can be sent, which the developer is told', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => void told.push(said.join(' '));
    try {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form
          lang="ar"
          autosave="off"
          .definition=${verifying as ServiceDefinition}
        ></fanar-service-form>`,
      );
      await press(form, 'ابدأ الآن');
      await until(() => form.renderRoot.querySelector('[name=mobile]'), 'the question');
      type(form, 'mobile', '01001234567');
      expect(control(form, 'mobile').shadowRoot?.textContent).not.to.include('لنتأكد');
      await press(form, 'تابع');
      await until(() => title(form) === 'بيانات السيارة', 'the next step');
    } finally {
      console.warn = warn;
    }
    expect(told.filter((one) => one.includes('verification-unavailable'))).to.have.length(1);
  });
});
