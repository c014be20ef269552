import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { FanarElement } from '../base/fanar-element.js';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarAlert } from './alert.js';
import './define.js';

describeElement({
  elementClass: FanarAlert,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-alert tone="warning" heading="انقطع الاتصال">بياناتك محفوظة على هذا الجهاز</fanar-alert>',
    en: '<fanar-alert tone="warning" heading="Connection lost">Your answers are saved on this device</fanar-alert>',
  },
  properties: { tone: 'danger', heading: 'لم تكتمل العملية', headingLevel: 2, announce: 'polite' },
  slots: [''],
  tabStops: 0,
  atStart: '.alert',
});

describe('<fanar-alert>', () => {
  const inside = (element: FanarElement, selector: string) =>
    must(element.shadowRoot?.querySelector<HTMLElement>(selector), selector);

  /** Everything that a live region was filled with, as it happens. */
  function listen(element: FanarAlert, role: string): string[] {
    const region = inside(element, `[role=${role}]`);
    const heard: string[] = [];
    new MutationObserver(() => {
      if (region.textContent) heard.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
    return heard;
  }

  it('says its tone in a word where there is no heading', async () => {
    const element = await fixture<FanarAlert>(
      html`<fanar-alert lang="ar" tone="success">تم الحفظ</fanar-alert>`,
    );
    expect(inside(element, '.content > .visually-hidden').textContent).to.equal('تم بنجاح: ');
    expect(element.shadowRoot?.querySelector('[role=heading]')).to.equal(null);
  });

  it('takes the level of its heading from the page', async () => {
    const element = await fixture<FanarAlert>(
      html`<fanar-alert lang="ar" heading="تنبيه" heading-level="4"></fanar-alert>`,
    );
    expect(inside(element, '[role=heading]').ariaLevel).to.equal('4');
  });

  it('is silent unless asked to speak', async () => {
    const element = await fixture<FanarAlert>(
      html`<fanar-alert lang="ar" heading="تنبيه">نص</fanar-alert>`,
    );
    expect(element.shadowRoot?.querySelector('[role=status], [role=alert]')).to.equal(null);
  });

  it('says all of itself once', async () => {
    const element = await fixture<FanarAlert>(
      html`<fanar-alert lang="ar" tone="danger" heading="انقطع الاتصال" announce="polite">
        حاول مرة أخرى
      </fanar-alert>`,
    );
    const heard = listen(element, 'status');
    await until(() => heard.length > 0);
    element.requestUpdate();
    await aTimeout(250);
    expect(heard).to.deep.equal(['مشكلة: انقطع الاتصال حاول مرة أخرى']);
  });

  it('speaks again when a framework changes its words in place', async () => {
    const element = await fixture<FanarAlert>(
      html`<fanar-alert lang="ar" announce="polite"><p>الأول</p></fanar-alert>`,
    );
    const heard = listen(element, 'status');
    await until(() => heard.length === 1);
    const text = element.querySelector('p')?.lastChild as Text;
    text.data = 'الثاني';
    await until(() => heard.length === 2);
    expect(heard[1]).to.equal('معلومة: الثاني');

    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    text.data = 'الثالث';
    await until(() => heard.at(-1) === 'معلومة: الثالث');
  });

  it('speaks again when its words change, and when they come back', async () => {
    const element = await fixture<FanarAlert>(
      html`<fanar-alert lang="ar" announce="assertive" heading="الأول"></fanar-alert>`,
    );
    const heard = listen(element, 'alert');
    await until(() => heard.length === 1);
    element.heading = 'الثاني';
    await until(() => heard.length === 2);
    element.heading = '';
    await aTimeout(150);
    element.heading = 'الثاني';
    await aTimeout(150);
    element.append('وتفصيله');
    await until(() => heard.at(-1)?.endsWith('وتفصيله'));
    expect(heard[0]).to.equal('معلومة: الأول');
    expect(heard.at(-1)).to.equal('معلومة: الثاني وتفصيله');
  });
});
