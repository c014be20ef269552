import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarDetails } from './details.js';
import './define.js';

describeElement({
  elementClass: FanarDetails,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-details summary="لماذا نطلب الرقم القومي؟" open>لنتأكد أن الطلب لصاحبه</fanar-details>',
    en: '<fanar-details summary="Why we ask for your national ID" open>To be sure it is you</fanar-details>',
  },
  properties: { summary: 'المزيد', open: false, name: 'help' },
  slots: ['', 'summary'],
  tabStops: 1,
  atStart: '.summary',
});

describe('<fanar-details>', () => {
  const details = (name = '') =>
    fixture<FanarDetails>(
      html`<fanar-details lang="ar" dir="rtl" summary="المزيد" name=${name}
        ><p>نص</p></fanar-details
      >`,
    );
  const isSeen = (element: FanarDetails) =>
    must(element.querySelector('p'), 'p').checkVisibility({ contentVisibilityAuto: true });

  it('opens with Enter, shows it in its attribute and tells it', async () => {
    const element = await details();
    expect(isSeen(element)).to.equal(false);
    element.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = (await oneEvent(element, 'toggle')) as unknown as ToggleEvent;
    expect([event.oldState, event.newState]).to.deep.equal(['closed', 'open']);
    await element.updateComplete;
    expect(element.hasAttribute('open')).to.equal(true);
    expect(isSeen(element)).to.equal(true);
  });

  it('tells that the page has closed it', async () => {
    const element = await details();
    element.open = true;
    await oneEvent(element, 'toggle');
    element.open = false;
    const event = (await oneEvent(element, 'toggle')) as unknown as ToggleEvent;
    expect(event.newState).to.equal('closed');
    expect(isSeen(element)).to.equal(false);
  });

  it('closes the other of its name', async () => {
    const [first, second, third] = [await details('a'), await details('a'), await details('b')];
    first.open = true;
    third.open = true;
    await oneEvent(third, 'toggle');
    second.open = true;
    await until(() => !first.open);
    expect([second.open, third.open]).to.deep.equal([true, true]);
  });
});
