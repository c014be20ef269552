import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offices } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { createHttpGateway, type ApplicationReceipt } from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch, type Browser, type Tab } from './browsers/index.js';
import { Clerk, CLERK } from './clerk.js';
import { openTab } from './during-test.js';
import { png } from './files.js';
import { activate, fill, tabTo, untilShown } from './keyboard.js';
import { violationsOf, watchPolicy } from './policy.js';
import { keepSaved, untilSaved } from './saved.js';
import { Scene } from './scene.js';
import { words, type Language } from './words.js';

const SERVICE = 'real-estate-registry/dispositions-certificate';
const WANTED = { ar: 'صورة عقد الملكية', en: 'Copy of the deed' };
const ISSUED = { ar: 'شهادة التصرفات', en: 'Certificate of dispositions' };
const REASON = { ar: 'العقار مسجل باسم آخر', en: 'The property is registered to another' };

/** Appeals are taken where the application is followed. */
const appealable = definitions.map((one) =>
  one.id === SERVICE
    ? { ...one, appeal: { how: { ar: 'تتظلم إلى مدير المكتب.' }, days: 30, online: true } }
    : one,
);

const said = {
  ar: {
    yours: 'المطلوب منك',
    answer: 'أرسل المطلوب',
    files: 'المستندات',
    send: /^أرسل$/,
    checking: 'وصلنا، ونراجعه',
    accepted: 'قبلت الجهة',
    approved: 'وافقت الجهة على طلبك',
    fetch: /^نزّل/,
    refused: 'لم توافق الجهة على طلبك',
    appeal: 'قدّم تظلمًا',
    grounds: 'أسباب التظلم',
    appealed: 'وصلنا تظلمك',
    mine: 'العقار باسمي',
  },
  en: {
    yours: 'What you need to do',
    answer: 'Send it',
    files: 'Documents',
    send: /^Send$/,
    checking: 'We have it and are checking it',
    accepted: 'The office accepted',
    approved: 'Your application is approved',
    fetch: /^Download/,
    refused: 'Your application is refused',
    appeal: /^Appeal$/,
    grounds: 'Grounds for appeal',
    appealed: 'We have your appeal',
    mine: 'The property is mine',
  },
} as const;

async function follow(
  tab: Tab,
  scene: Scene,
  language: Language,
  { reference, trackingKey: key }: ApplicationReceipt,
): Promise<void> {
  const fragment = new URLSearchParams({ reference, key }).toString();
  await tab.goto(scene.at(words[language].path, `track/#${fragment}`));
  await untilShown(tab, said[language].yours);
  await watchPolicy(tab);
}

// Each engine waits most of the time, so that they go beside each other.
describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let scene: Scene;
  let clerk: Clerk;

  beforeAll(async () => {
    const opening = Scene.open(
      {},
      {},
      {
        staffTokens: [CLERK],
        catalogue: { definitions: appealable, offices },
        // Of one case too: what is done here shows.
        figures: { smallest: 1 },
      },
    );
    [browser, scene] = await Promise.all([launch(engine), opening]);
    clerk = new Clerk(scene, SERVICE);
  });

  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it.sequential.for<Language>(['ar', 'en'])(
    'a document is asked for, answered and accepted, and a certificate issued, in %s',
    async (language, test) => {
      const w = said[language];
      const tab = await openTab(browser, test);
      const applied = await clerk.application(language);
      await follow(tab, scene, language, applied);
      const { reference } = applied;

      const { status } = await clerk.act(reference, {
        ...{ kind: 'request', title: WANTED, due: '2099-01-01' },
      });
      await untilShown(tab, WANTED[language]);
      await activate(tab, w.answer);
      const deed = png('deed.png');
      const path = join(scene.dataDir, deed.name);
      await writeFile(path, deed.bytes);
      await tabTo(tab, w.files);
      await tab.chooseFile(path);
      await untilShown(tab, words[language].attached);
      await activate(tab, w.send);
      await untilShown(tab, w.checking);

      const request = status.requests?.[0]?.id ?? '';
      const read = await clerk.read(reference);
      expect(read.status.requests?.[0]?.files).toMatchObject([{ name: 'deed.png' }]);
      await clerk.act(reference, { kind: 'judgement', request, isAccepted: true });
      await untilShown(tab, w.accepted);
      await clerk.act(reference, { kind: 'decision', outcome: 'approved' });
      await clerk.issue(reference, ISSUED, png('certificate.png'));
      await untilShown(tab, w.approved);
      await untilShown(tab, ISSUED[language]);
      await tab.evaluate(keepSaved);
      await activate(tab, w.fetch);
      await untilSaved(tab, png('certificate.png').bytes.byteLength);
      expect(await violationsOf(tab)).toEqual([]);
    },
  );

  it.sequential.for<Language>(['ar', 'en'])(
    'a refusal is told with its reason, appealed, and decided anew, in %s',
    async (language, test) => {
      const w = said[language];
      const tab = await openTab(browser, test);
      const applied = await clerk.application(language);
      await follow(tab, scene, language, applied);
      const { reference } = applied;

      await clerk.act(reference, { kind: 'decision', outcome: 'refused', note: REASON });
      const refused = await untilShown(tab, w.refused);
      expect(refused).toContain(REASON[language]);
      await activate(tab, w.appeal);
      await fill(tab, w.grounds, w.mine);
      await activate(tab, w.send);
      await untilShown(tab, w.appealed);

      const { status } = await clerk.read(reference);
      expect(status.messages?.map(({ text }) => text)).toEqual([w.mine]);
      await clerk.act(reference, { kind: 'decision', outcome: 'approved' });
      await untilShown(tab, w.approved);
      expect(await violationsOf(tab)).toEqual([]);
    },
  );

  it.sequential('what was done and what is thought of it shows in public figures', async (test) => {
    const gateway = createHttpGateway({ base: scene.at('/api/v1') });
    const figures = async () => (await gateway.getPerformance?.({ service: SERVICE }))?.total ?? {};
    const { received = 0, ended = 0, answers = 0 } = await figures();
    const applied = await clerk.application('ar');
    const { reference, trackingKey } = applied;
    await clerk.act(reference, { kind: 'decision', outcome: 'approved' });
    const stages = appealable.find(({ id }) => id === SERVICE)?.stages.slice(1) ?? [];
    for (const { id: stage } of stages) await clerk.act(reference, { kind: 'stage', stage });

    const idempotencyKey = crypto.randomUUID();
    const feedback = { satisfaction: 5, isDone: 'yes', hardest: 'nothing' } as const;
    const status = await gateway.giveFeedback?.({ reference, key: trackingKey }, feedback, {
      idempotencyKey,
    });
    expect(status?.feedback).toBe('given');
    await test.expect
      .poll(figures, { timeout: 20_000 })
      .toMatchObject({ received: received + 1, ended: ended + 1, answers: answers + 1 });
  });
});
