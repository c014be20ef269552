import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { offices } from '@fanar/catalogue';
import type { ApplicationReceipt } from '@fanar/contract';
import puppeteer, { type Browser as Chromium } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch, type Browser, type Tab } from './browsers/index.js';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Clerk, CLERK } from './clerk.js';
import { openTab } from './during-test.js';
import { png } from './files.js';
import { activate, choose, fill, focusOf, select, tabTo, untilShown } from './keyboard.js';
import { violationsOf, watchPolicy } from './policy.js';
import { keepSaved, untilSaved } from './saved.js';
import { Scene } from './scene.js';
import { words, type Language } from './words.js';

const SERVICE = 'real-estate-registry/dispositions-certificate';
const PRESET = { id: 'national-id', ar: 'بطاقة الرقم القومي', en: 'A valid national ID card' };
const DEED = png('deed.png');
const CERTIFICATE = png('certificate.png', 32);

const said = {
  ar: {
    signIn: 'تسجيل الدخول',
    office: 'المكتب',
    token: 'رمز الموظف',
    enter: /^دخول$/,
    refused: 'هذا الرمز لا يفتح هذا المكتب',
    inbox: 'الطلبات الواردة',
    answers: 'ما نوع العقار؟',
    flat: 'شقة أو وحدة',
    ask: /^اطلب مستندًا$/,
    preset: 'من مستندات الخدمة',
    day: /^اليوم$/,
    month: /^الشهر$/,
    year: /^السنة$/,
    askNow: /^اطلب المستند$/,
    waiting: 'ينتظر رده',
    write: /^اكتب رسالة$/,
    message: /^الرسالة$/,
    text: 'نراجع ما أرسلته.',
    sendMessage: /^أرسل الرسالة$/,
    changed: 'غيّره غيرك وهو مفتوح عندك',
    arrived: 'وصل الرد، ولم يُراجع',
    fetch: /^نزّل deed/,
    accept: 'أقبله',
    judge: /^سجّل رأيك$/,
    accepted: 'قُبل:',
    decide: /^قرّر$/,
    approve: 'الموافقة',
    note: 'ملاحظة لصاحب الطلب بالعربية',
    record: /^سجّل القرار$/,
    notDone: 'لم يتم الإجراء',
    done: 'القرار: الموافقة',
    issue: /^أصدر مستندًا$/,
    file: 'الملف',
    issueNow: /^أصدر المستند$/,
    issued: 'ما صدر',
    signOut: /^خروج$/,
  },
  en: {
    signIn: 'Sign in',
    office: 'Office',
    token: 'Staff token',
    enter: /^Sign in$/,
    refused: 'This token does not open this office',
    inbox: 'Inbox',
    answers: 'What kind of property?',
    flat: 'A flat or unit',
    ask: /^Ask for a document$/,
    preset: 'From the documents of the service',
    day: /^Day$/,
    month: /^Month$/,
    year: /^Year$/,
    askNow: /^Ask for it$/,
    waiting: 'Waiting for an answer',
    write: /^Write a message$/,
    message: /^Message$/,
    text: 'We are checking what you sent.',
    sendMessage: /^Send the message$/,
    changed: 'Somebody else has changed it',
    arrived: 'Answered, to be checked',
    fetch: /^Download deed/,
    accept: 'Accept it',
    judge: /^Record your judgement$/,
    accepted: 'Accepted:',
    decide: /^Decide$/,
    approve: 'Approve',
    note: 'Note to the applicant, in Arabic',
    record: /^Record the decision$/,
    notDone: 'It was not done',
    done: 'Decision: Approve',
    issue: /^Issue a document$/,
    file: 'File',
    issueNow: /^Issue it$/,
    issued: 'Issued documents',
    signOut: /^Sign out$/,
  },
} as const;

/** Somebody at the desk of an office, with the keyboard alone. */
class AtDesk {
  constructor(
    readonly tab: Tab,
    readonly scene: Scene,
    readonly clerk: Clerk,
    readonly language: Language,
  ) {}

  get #said() {
    return said[this.language];
  }

  async open(): Promise<void> {
    await this.tab.goto(this.scene.at(words[this.language].path, 'desk/'));
    await untilShown(this.tab, this.#said.signIn);
    await watchPolicy(this.tab);
  }

  async signIn(): Promise<void> {
    const { office, token, enter, refused, inbox } = this.#said;
    const title = offices.find(({ id }) => id === this.clerk.office)?.title[this.language] ?? '';
    await fill(this.tab, office, title);
    await fill(this.tab, token, 'a-token-that-opens-nothing');
    await activate(this.tab, enter);
    await untilShown(this.tab, refused);
    await fill(this.tab, token, CLERK.token);
    await activate(this.tab, enter);
    await untilShown(this.tab, inbox);
  }

  async read(reference: string): Promise<void> {
    await untilShown(this.tab, reference);
    await activate(this.tab, reference);
    const text = await untilShown(this.tab, this.#said.answers);
    expect(text).toContain(this.#said.flat);
  }

  /** Asks for a document of the service; its name is put in. */
  async ask(): Promise<void> {
    const { ask, preset, day, month, year, askNow, waiting } = this.#said;
    await activate(this.tab, ask);
    await select(this.tab, preset, PRESET.id);
    await fill(this.tab, day, '1');
    await fill(this.tab, month, '2');
    await fill(this.tab, year, '2099');
    await activate(this.tab, askNow);
    const text = await untilShown(this.tab, waiting);
    expect(text).toContain(PRESET[this.language]);
  }

  /** The answer comes while a message is being written, and that goes on. */
  async writeMeanwhile(applied: ApplicationReceipt): Promise<void> {
    const { write, message, text, changed, arrived, sendMessage } = this.#said;
    await activate(this.tab, write);
    await fill(this.tab, message, text);
    const { status } = await this.clerk.read(applied.reference);
    await this.clerk.answer(applied, status.requests?.[0]?.id ?? '', DEED);
    expect(await untilShown(this.tab, changed)).toContain(arrived);
    expect((await focusOf(this.tab)).value).toBe(text);
    await activate(this.tab, sendMessage);
    await this.#untilNext(changed);
  }

  async accept(): Promise<void> {
    const { fetch, accept, judge, accepted } = this.#said;
    await this.tab.evaluate(keepSaved);
    await activate(this.tab, fetch);
    await untilSaved(this.tab, DEED.bytes.byteLength);
    await choose(this.tab, accept);
    await activate(this.tab, judge);
    await untilShown(this.tab, accepted);
  }

  /** Somebody else is quicker: what was written stays, and counts at the next try. */
  async decide(reference: string): Promise<void> {
    const { decide, approve, note, record, notDone, changed, done } = this.#said;
    await activate(this.tab, decide);
    await choose(this.tab, approve);
    await fill(this.tab, note, 'تُستلم من المكتب');
    await this.clerk.act(reference, { kind: 'message', text: 'من زميل' });
    await activate(this.tab, record);
    await untilShown(this.tab, notDone);
    await untilShown(this.tab, changed);
    await activate(this.tab, record);
    await untilShown(this.tab, done);
  }

  async issue(): Promise<void> {
    const { issue, file, issueNow, issued } = this.#said;
    const path = join(this.scene.dataDir, CERTIFICATE.name);
    await writeFile(path, CERTIFICATE.bytes);
    await activate(this.tab, issue);
    await tabTo(this.tab, file, ({ role }) => role !== 'a');
    await this.tab.chooseFile(path);
    await untilShown(this.tab, words[this.language].attached);
    await activate(this.tab, issueNow);
    await untilShown(this.tab, issued);
    await this.#untilAtHeading();
  }

  /** Nothing is left behind, nor told to a server or a history. */
  async leave(): Promise<void> {
    await activate(this.tab, this.#said.signOut);
    await untilShown(this.tab, this.#said.signIn);
    const kept = await this.tab.evaluate(
      () => `${JSON.stringify({ ...sessionStorage, ...localStorage })} ${location.href}`,
    );
    expect(kept).not.toContain(CLERK.token);
    expect(kept).not.toContain('?');
  }

  /** The focus goes there once something is done; a key pressed meanwhile would miss its button. */
  async #untilAtHeading(): Promise<void> {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
      if ((await focusOf(this.tab)).name.includes('AP-')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The focus never came to the heading.');
  }

  async #untilNext(gone: string): Promise<void> {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
      if (!(await untilShown(this.tab, '')).includes(gone)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`“${gone}” is still shown.`);
  }
}

// Each engine waits most of the time, so that they go beside each other.
describe.concurrent.each(ENGINES)('the desk in %s', (engine) => {
  let browser: Browser;
  let scene: Scene;
  let clerk: Clerk;

  beforeAll(async () => {
    const opening = Scene.open({}, {}, { staffTokens: [CLERK] });
    [browser, scene] = await Promise.all([launch(engine), opening]);
    clerk = new Clerk(scene, SERVICE);
  });

  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it.sequential.for<Language>(['ar', 'en'])(
    'an application is found, read, decided and answered with a certificate, in %s',
    async (language, test) => {
      const tab = await openTab(browser, test);
      const desk = new AtDesk(tab, scene, clerk, language);
      const applied = await clerk.application(language);
      const { reference } = applied;
      await desk.open();
      await desk.signIn();
      await desk.read(reference);
      await desk.ask();
      await desk.writeMeanwhile(applied);
      await desk.accept();
      await desk.decide(reference);
      await desk.issue();

      const { status } = await clerk.read(reference);
      expect(status.requests).toMatchObject([{ state: 'accepted', files: [{ name: DEED.name }] }]);
      expect(status.messages?.map(({ text }) => text)).toContain(said[language].text);
      const reason = { ar: 'تُستلم من المكتب' };
      expect(status.decision).toMatchObject({ outcome: 'approved', reason });
      expect(status.documents).toMatchObject([{ name: CERTIFICATE.name }]);
      await desk.leave();
      expect(await violationsOf(tab)).toEqual([]);
    },
  );
});

describe('the pages of the desk', () => {
  let browser: Chromium;
  let scene: Scene;
  let clerk: Clerk;

  beforeAll(async () => {
    const opening = Scene.open({}, {}, { staffTokens: [CLERK] });
    [browser, scene] = await Promise.all([puppeteer.launch(CHROMIUM), opening]);
    clerk = new Clerk(scene, SERVICE);
  });

  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it.each<Language>(['ar', 'en'])('have no violation that axe finds, in %s', async (language) => {
    const { reference } = await clerk.application(language);
    const title = { ar: 'صورة', en: 'A copy' };
    await clerk.act(reference, { kind: 'request', title, due: '2099-01-01' });
    await clerk.application(language);
    const page = await browser.newPage();
    // The checker is no part of the page; its policy would not let it in.
    await page.setBypassCSP(true);
    const at = (hash: string) => scene.at(words[language].path, `desk/${hash}`);
    await page.goto(at(''));
    await page.evaluate(
      (session) => sessionStorage.setItem('fanar-desk', session),
      JSON.stringify({ office: clerk.office, token: CLERK.token }),
    );
    for (const [hash, part] of [
      ['', 'tbody tr'],
      [`#case=${reference}`, '.answers fanar-summary-list'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(at(hash));
      await page.waitForFunction(
        (wanted) => document.querySelector('portal-desk')?.shadowRoot?.querySelector(wanted),
        { polling: 50 },
        part,
      );
      await page.evaluate(() => {
        const root = document.querySelector('portal-desk')?.shadowRoot;
        for (const one of root?.querySelectorAll('fanar-details') ?? [])
          one.setAttribute('open', '');
      });
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
      });
      expect(found, hash).toEqual([]);
    }
    await page.close();
  });

  it('are printed without what is done there, not even its heading', async () => {
    const { reference } = await clerk.application('ar');
    const page = await browser.newPage();
    await page.goto(scene.at('desk/'));
    await page.evaluate(
      (session) => sessionStorage.setItem('fanar-desk', session),
      JSON.stringify({ office: clerk.office, token: CLERK.token }),
    );
    await page.goto('about:blank');
    await page.goto(scene.at(`desk/#case=${reference}`));
    const inDesk = (wanted: string) =>
      document.querySelector('portal-desk')?.shadowRoot?.querySelector(wanted)?.checkVisibility();
    await page.waitForFunction(inDesk, { polling: 50 }, '#acts-heading');
    await page.emulateMediaType('print');
    expect(await page.evaluate(inDesk, '#acts-heading')).toBe(false);
    expect(await page.evaluate(inDesk, '#answers-heading')).toBe(true);
    await page.close();
  });
});
