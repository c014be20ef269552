import type { Message } from '@fanar/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPage, RENEWAL } from './addresses.js';
import { launch, type Browser, type Tab } from './browsers/index.js';
import { openTab } from './during-test.js';
import { catalogueWithJointDeed, jointDeedPages } from './joint-deed.js';
import { activate, fill, focusOf, untilShown } from './keyboard.js';
import { violationsOf, watchPolicy } from './policy.js';
import { PERSON, Renewal } from './renewal.js';
import { Scene } from './scene.js';
import { words } from './words.js';

const w = words.ar;
const PARTNER = { name: 'منى سامي حسن علي', mobile: '+201112223334' };
const SUBJECT = 'شراكة في محل';
const LOOK = /^تحقق الآن$/;
/** Of the provider: what a tester lets happen. */
const CHOICES = 'اختر ما يحدث';

let browser: Browser;
let scene: Scene;
const sent: Message[] = [];

beforeAll(async () => {
  const messages = {
    send: (message: Message) => {
      sent.push(message);
      return Promise.resolve();
    },
  };
  const setting = { catalogue: catalogueWithJointDeed, messages };
  browser = await launch('chromium');
  scene = await Scene.open({}, await jointDeedPages(), setting);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

const addressOf = (tab: Tab): Promise<string> => tab.evaluate(() => location.href);

/** Waits for the code that the form asks for, and goes on with it. */
async function enterCode(tab: Tab, before: number): Promise<void> {
  await untilShown(tab, 'أرسلنا الرمز في رسالة قصيرة');
  expect((await focusOf(tab)).name).toContain('رمز التحقق');
  await expect.poll(() => sent.length).toBe(before + 1);
  const code = sent.at(-1)?.params.code ?? '';
  await tab.type(code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))));
  await tab.press('Enter');
}

/** Applies with a partner. @returns the link that the partner is sent */
async function applyJointly(tab: Tab): Promise<string> {
  const before = sent.length;
  await tab.goto(scene.at('joint-deed/'));
  await untilShown(tab, 'موضوع العقد');
  await fill(tab, 'اسمك رباعيًّا', PERSON.name);
  await fill(tab, 'الرقم القومي', PERSON.nationalId.ar);
  await fill(tab, 'محمولك', PERSON.mobile.ar);
  await fill(tab, 'موضوع العقد', SUBJECT);
  await fill(tab, 'اسم الشريك رباعيًّا', PARTNER.name);
  await fill(tab, 'محمول الشريك', PARTNER.mobile);
  await activate(tab, w.continue);
  await enterCode(tab, before);
  expect(await untilShown(tab, w.review)).toContain('تم التحقق');
  await activate(tab, w.declaration, 'Space');
  await activate(tab, w.submit);
  await untilShown(tab, 'في انتظار التوقيع');
  await expect.poll(() => sent.length).toBe(before + 2);
  const message = sent.at(-1);
  expect(message?.to).toBe(PARTNER.mobile);
  const link = message?.text.split(' ').at(-1) ?? '';
  // The key is for the browser alone.
  expect(link).toMatch(/^[^?#]+\/sign\/#reference=AP-[^&]+&key=[^&]+$/);
  expect(link.startsWith(scene.at('sign/'))).toBe(true);
  return link;
}

/** The link opened by the partner, in a browser of their own, and read. */
async function openLink(link: string): Promise<Tab> {
  const tab = await openTab(browser);
  await tab.goto(link);
  const shown = await untilShown(tab, `طلب ${PERSON.name} توقيعك`);
  await watchPolicy(tab);
  expect(shown).toContain(SUBJECT);
  expect(shown).not.toContain(PERSON.nationalId.en);
  return tab;
}

/** What the tracker says of the application of a receipt in view. */
async function tracked(receipt: Tab): Promise<string> {
  const [, secrets] = (await addressOf(receipt)).split('#');
  const tab = await openTab(browser);
  await tab.goto(`${scene.at('track/')}#${secrets ?? ''}`);
  return untilShown(tab, 'المطلوب منك');
}

describe('an application that another signs', () => {
  it('is paid once it is signed, and its receipt opens again with the answers', async () => {
    const applicant = await openTab(browser);
    const link = await applyJointly(applicant);
    expect(await tracked(applicant)).toContain('لم تكتمل التوقيعات');

    const partner = await openLink(link);
    await activate(partner, 'نعم، أقر بهذا', 'Space');
    await activate(partner, /^وقّع$/);
    await untilShown(partner, 'سجّلنا توقيعك');
    expect(await violationsOf(partner)).toEqual([]);

    await activate(applicant, LOOK);
    await untilShown(applicant, 'تم التوقيع');
    expect(await tracked(applicant)).toContain('سدّد الرسوم ليبدأ العمل في طلبك');

    await activate(applicant, 'ادفع الآن');
    await untilShown(applicant, CHOICES);
    await activate(applicant, 'ارفض السداد');
    await untilShown(applicant, 'أخبرتنا جهة الدفع أن العملية لم تكتمل');
    await activate(applicant, 'ادفع مرة أخرى');
    await untilShown(applicant, CHOICES);
    await activate(applicant, 'سدّد، وأبلغ الجهة بعد قليل');
    await untilShown(applicant, 'في انتظار تأكيد السداد');
    // The provider tells late, and the receipt learns of it by itself.
    await untilShown(applicant, 'سُدّدت الرسوم يوم');

    expect(await addressOf(applicant)).not.toContain('?');
    await applicant.reload();
    await untilShown(applicant, 'سُدّدت الرسوم يوم');
    await activate(applicant, /^إجاباتك$/);
    const receipt = await untilShown(applicant, SUBJECT);
    expect(receipt).toContain(PARTNER.name);
    expect(receipt).toContain('الرقم القومي وصلتنا ولا نعرضها هنا');
  });

  it('tells the applicant that it was declined, and why', async () => {
    const applicant = await openTab(browser);
    const partner = await openLink(await applyJointly(applicant));
    // The other language opens the same.
    await activate(partner, 'English');
    await untilShown(partner, `${PERSON.name} asks you to sign`);
    await activate(partner, 'I do not agree');
    await fill(partner, 'Reason', 'لم أوافق على النصيب');
    await activate(partner, /^Send/);
    await untilShown(partner, 'We recorded that you do not agree');

    await activate(applicant, LOOK);
    const receipt = await untilShown(applicant, 'رُفض التوقيع');
    expect(receipt).toContain('لم أوافق على النصيب');
    expect(await tracked(applicant)).toContain('من رفض');
  });
});

describe('an application that is kept by link', () => {
  it('goes on in another browser, with all its answers and its file', async () => {
    const tab = await openTab(browser);
    const begun = new Renewal(tab, scene, 'ar');
    await begun.open();
    await begun.owner();
    await begun.vehicle();
    await begun.documents();
    await untilShown(tab, 'الخطوة ٤');
    await activate(tab, 'احفظ وأكمل لاحقًا');
    await activate(tab, 'احفظ أيضًا', 'Space');
    await activate(tab, 'احفظ برابط');
    await untilShown(tab, 'رابط طلبك');
    const link = await tab.evaluate(
      () =>
        document
          .querySelector('fanar-service-form')
          ?.shadowRoot?.querySelector<HTMLElement>('#draft-link')?.textContent ?? '',
    );
    expect(link.split('#')[0]).toBe(scene.at(applyPage(RENEWAL)));

    const elsewhere = await openTab(browser);
    const resumed = new Renewal(elsewhere, scene, 'ar');
    await elsewhere.goto(link);
    await untilShown(elsewhere, 'عدت إلى طلبك من حيث توقفت');
    await resumed.receiveAtOffice();
    const review = await untilShown(elsewhere, w.review);
    expect(review).toContain(PERSON.name);
    expect(review).toContain('licence.png');
    await resumed.declare();
    await resumed.submit();
    await untilShown(elsewhere, w.received);

    const { reference = '', key = '' } = Object.fromEntries(
      new URLSearchParams((await addressOf(elsewhere)).split('#')[1]),
    );
    const receipt = await fetch(scene.at('api/v1/applications/', reference, '/receipt'), {
      headers: { 'Fanar-Key': key },
    });
    expect(await receipt.json()).toMatchObject({
      answers: { fullName: PERSON.name, plate: 'أبج1234', delivery: 'office' },
      withheld: ['/nationalId', '/vehicleLicence'],
    });
  });
});
