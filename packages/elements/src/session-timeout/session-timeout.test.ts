import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Waitable } from '../base/ask.js';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import { FanarSessionTimeout } from './session-timeout.js';
import './define.js';

describeElement({
  elementClass: FanarSessionTimeout,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-session-timeout>إجاباتك محفوظة</fanar-session-timeout>',
    en: '<fanar-session-timeout>Your answers are kept</fanar-session-timeout>',
  },
  properties: { expiresAt: '2999-01-01T00:00:00Z', now: '2026-07-12T10:00:00Z', warnBefore: 60 },
  slots: ['', 'actions'],
  tabStops: 0,
  atStart: 'fanar-dialog',
});

describe('<fanar-session-timeout>', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

  async function session(expiresAt: string, now = '') {
    const element = await fixture<FanarSessionTimeout>(
      html`<fanar-session-timeout
        lang="ar"
        dir="rtl"
        numerals="latn"
        expires-at=${expiresAt}
        now=${now}
      ></fanar-session-timeout>`,
    );
    const dialog = must(element.shadowRoot?.querySelector('fanar-dialog'), 'dialog');
    const find = (selector: string) =>
      element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    return {
      element,
      find,
      heading: () => dialog.heading,
      isOpen: () => dialog.shadowRoot?.querySelector('dialog')?.open === true,
      said: () => withoutMarks(find('[role=status]')?.textContent),
      left: () => withoutMarks(find('.left')?.textContent),
    };
  }

  it('is quiet while there is time, and warns when there is little', async () => {
    const { element, isOpen, said, left } = await session(inSeconds(600));
    await element.updateComplete;
    expect(isOpen()).to.equal(false);
    element.expiresAt = inSeconds(100);
    await until(isOpen);
    await until(() => said() === 'ستنتهي الجلسة خلال دقيقتين');
    expect(left()).to.equal('ستنتهي الجلسة خلال دقيقتين');
    await expect(element).to.be.accessible();
  });

  it('counts what is seen each second, and says it at its moments only', async () => {
    const { left, said } = await session(inSeconds(32));
    await until(() => said() === 'ستنتهي الجلسة خلال 32 ثانية');
    await until(() => left() === 'ستنتهي الجلسة خلال 31 ثانية');
    expect(said()).to.equal('ستنتهي الجلسة خلال 32 ثانية');
    await until(() => said() === 'ستنتهي الجلسة خلال 30 ثانية');
  });

  it('goes by the clock of the server', async () => {
    const server = Date.now() + 3_600_000;
    const at = (seconds: number) => new Date(server + seconds * 1000).toISOString();
    const { isOpen, left } = await session(at(45), at(0));
    await until(isOpen);
    expect(left()).to.match(/خلال 4[45] ثانية/);
  });

  it('goes on with one key, once the page has asked the server', async () => {
    const { element, isOpen } = await session(inSeconds(60));
    await until(isOpen);
    let settle: (value?: unknown) => void = () => undefined;
    element.addEventListener('fanar-extend', ({ detail }: CustomEvent<Waitable>) =>
      detail.waitUntil(new Promise((resolve) => (settle = resolve))),
    );
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(isOpen()).to.equal(true);
    expect(element.shadowRoot?.querySelector('fanar-button')?.busy).to.equal(true);
    element.expiresAt = inSeconds(1800);
    settle();
    await until(() => !isOpen());
  });

  it('says that it could not be extended', async () => {
    const { element, find, isOpen } = await session(inSeconds(60));
    await until(isOpen);
    element.addEventListener('fanar-extend', ({ detail }: CustomEvent<Waitable>) =>
      detail.waitUntil(Promise.reject(new Error('no'))),
    );
    find('fanar-button')?.click();
    await until(() => find('fanar-alert'));
    expect(isOpen()).to.equal(true);
  });

  it('tells the page that it has ended, and can then be put away', async () => {
    const { element, heading, isOpen } = await session(inSeconds(600));
    setTimeout(() => (element.expiresAt = inSeconds(1)));
    await oneEvent(element, 'fanar-expire');
    await until(() => heading() === 'انتهت الجلسة');
    expect(isOpen()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen());
  });

  it('tells at once of one that had ended before', async () => {
    const { element, heading } = await session('');
    setTimeout(() => (element.expiresAt = inSeconds(-5)));
    await oneEvent(element, 'fanar-expire');
    await until(() => heading() === 'انتهت الجلسة');
  });
});
