import { GatewayError, type Feedback, type ServiceGateway } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { setViewport } from '@fanar/elements/testing/fixtures';
import { layoutFaults } from '@fanar/elements/testing/layout';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { KEY, REFERENCE, status } from '../status-tracker/testing/status.js';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarServiceFeedback } from './service-feedback.js';

const example = '<fanar-service-feedback></fanar-service-feedback>';

describeElement({
  elementClass: FanarServiceFeedback,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    reference: 'AP-2',
    key: 'secret',
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  slots: [''],
  tabStops: 0,
  atStart: '.heading',
});

/** A back end that takes what people think. Put a failure into `next` to have a call fail. */
function backEnd() {
  const next: unknown[] = [];
  const taken: Feedback[] = [];
  const keys: string[] = [];
  const gateway = {
    giveFeedback: async ({ reference, key }, feedback, { idempotencyKey }) => {
      expect([reference, key]).to.deep.equal([REFERENCE, KEY]);
      keys.push(idempotencyKey);
      if (next.length > 0) throw next.shift();
      taken.push(feedback);
      return status({ feedback: 'given' });
    },
  } as Partial<ServiceGateway> as ServiceGateway;
  return { gateway, next, taken, keys };
}

async function mount(lang: 'ar' | 'en' = 'ar') {
  const back = backEnd();
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-service-feedback
        reference=${REFERENCE}
        .key=${KEY}
        .gateway=${back.gateway}
      ></fanar-service-feedback
      ><button>بعد</button>
    </div>`,
  );
  const element = page.querySelector('fanar-service-feedback') as FanarServiceFeedback;
  await element.updateComplete;
  const within = inside(element);
  const choose = (name: string, value: string) => {
    const group = within.find(`[name=${name}]`).shadowRoot as ShadowRoot;
    const radios = Array.from(group.querySelectorAll<HTMLInputElement>('input'));
    radios.find((radio) => radio.value === value)?.click();
  };
  return { page, element, back, choose, ...within };
}

const refuse = (code: string, state = 409) => new GatewayError({ code, status: state });

describe('fanar-service-feedback', () => {
  it('says that it is anonymous, and asks three questions of which one wants an answer', async () => {
    const { root, text, find } = await mount();
    expect(text()).to.contain('إجاباتك بلا اسم');
    const asked = Array.from(root.querySelectorAll('fanar-radio-group'));
    expect(asked.map(({ required }) => required)).to.deep.equal([true, false, false]);
    const radios = find('[name=satisfaction]').shadowRoot?.querySelectorAll('input[type=radio]');
    expect(radios?.length).to.equal(5);
  });

  it('sends it, thanks, and tells the page no more than that', async () => {
    const { element, back, choose, press, focusReaches, find, text } = await mount();
    choose('satisfaction', '4');
    choose('hardest', 'waiting');
    find('fanar-button').focus();
    const told = oneEvent(element, 'fanar-feedback-given');
    press('أرسل رأيك');
    expect((await told).detail).to.equal(null);
    await focusReaches('end');
    expect(text(find('.end'))).to.equal('شكرًا لك وصلنا رأيك، ويُضاف إلى آراء غيرك بلا اسم.');
    expect(back.taken).to.deep.equal([{ satisfaction: 4, hardest: 'waiting' }]);
  });

  it('shows where the one answer is missing, and sends nothing', async () => {
    const { back, root, press, choose, find } = await mount();
    choose('isDone', 'yes');
    press('أرسل رأيك');
    await until(() => root.activeElement === find('[name=satisfaction]'));
    await until(() => find('[name=satisfaction]').matches(':state(invalid)'));
    expect(back.keys).to.deep.equal([]);
  });

  it('keeps what was chosen over a lost connection, and sends it under the same key', async () => {
    const { back, choose, press, find, text, appears } = await mount();
    back.next.push(refuse('network-unreachable', 0));
    choose('satisfaction', '2');
    choose('isDone', 'partly');
    press('أرسل رأيك');
    await appears('fanar-alert');
    expect(text(find('fanar-alert'))).to.contain('انقطع الاتصال');
    press('أرسل رأيك');
    await appears('.end');
    expect(back.keys[0]).to.equal(back.keys[1]);
    expect(back.taken).to.deep.equal([{ satisfaction: 2, isDone: 'partly' }]);
  });

  for (const [code, words] of [
    ['feedback-given', 'وصلنا رأيك من قبل'],
    ['feedback-not-open', 'لم ينتهِ طلبك بعد'],
  ] as const) {
    it(`has words for ${code}`, async () => {
      const { back, choose, press, appears, text } = await mount();
      back.next.push(refuse(code));
      choose('satisfaction', '5');
      press('أرسل رأيك');
      await appears('.end');
      expect(text()).to.contain(words);
    });
  }

  it('never puts the key into the page', async () => {
    const { element } = await mount();
    element.key = 'a-secret';
    await element.updateComplete;
    expect(element.outerHTML).not.to.contain('a-secret');
    expect(element.shadowRoot?.innerHTML).not.to.contain('a-secret');
    element.setAttribute('key', 'from-markup');
    expect(element.key).to.equal('a-secret');
  });

  it('asks nothing without a key, or where nobody takes it', async () => {
    const { element, root, text } = await mount();
    element.key = '';
    await element.updateComplete;
    expect(text()).to.contain('افتح هذه الصفحة من متابعة طلبك');
    element.key = KEY;
    element.gateway = {} as ServiceGateway;
    await element.updateComplete;
    expect(root.querySelector('form')).to.equal(null);
    expect(text()).to.equal('');
  });

  it('asks anew about another application', async () => {
    const { element, choose, press, appears } = await mount();
    choose('satisfaction', '5');
    press('أرسل رأيك');
    await appears('.end');
    element.reference = 'AP-OTHER';
    await appears('form');
  });

  it('has room for all its words on a small phone', async () => {
    await setViewport(320, 640);
    try {
      const { page } = await mount('en');
      await until(() => page.querySelector('fanar-service-feedback')?.matches(':defined'));
      expect(layoutFaults(page)).to.deep.equal([]);
    } finally {
      await setViewport(1280, 800);
    }
  });
});
