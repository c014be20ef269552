import { GatewayError, type ServiceGateway } from '@fanar/contract';
import type { FanarSearchField } from '@fanar/elements/search-field';
import type { FanarServiceListItem } from '@fanar/elements/service-list-item';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../testing/until.js';
import './define.js';
import { FanarServiceDirectory } from './service-directory.js';
import { directory } from './testing/directory.js';

const example = `<fanar-service-directory directory='${JSON.stringify(directory)}'></fanar-service-directory>`;

describeElement({
  elementClass: FanarServiceDirectory,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    query: 'رخصة',
    sector: 'traffic',
    event: 'owning-a-vehicle',
    filters: ['free'],
    href: '/{id}',
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 8,
  atStart: '.heading',
});

type Setting = Partial<
  Pick<FanarServiceDirectory, 'query' | 'sector' | 'event' | 'filters' | 'href' | 'gateway'>
> & { readonly lang?: 'ar' | 'en' };

async function mount({ lang = 'ar', ...properties }: Setting = {}) {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-service-directory><p>اتصل بنا</p></fanar-service-directory><button>بعد</button>
    </div>`,
  );
  const element = page.querySelector('fanar-service-directory') as FanarServiceDirectory;
  Object.assign(element, properties.gateway ? properties : { directory, ...properties });
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const text = (node: Node | null | undefined = root) =>
    (node?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  const listed = () =>
    Array.from(
      root.querySelectorAll<FanarServiceListItem>('fanar-service-list-item'),
      ({ heading }) => heading,
    );
  const press = (words: string) => {
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('button, fanar-button'));
    const button = buttons.find((one) => text(one) === words);
    if (!button) throw new Error(`no button "${words}"`);
    button.click();
  };
  const type = async (words: string) => {
    find<FanarSearchField>('fanar-search-field')?.focus();
    await sendKeys({ type: words });
  };
  return { element, root, find, text, listed, press, type };
}

const said = (root: ShadowRoot) =>
  (root.querySelector('[role=status]')?.textContent ?? '').replace(/\p{Bidi_Control}/gu, '');

describe('fanar-service-directory', () => {
  it('names what leads to services, and sectors, with how many each has', async () => {
    const { text, root } = await mount();
    const groups = Array.from(root.querySelectorAll('.groups li'), (item) => text(item));
    expect(groups).to.deep.equal([
      'الانتقال إلى سكن آخر خدمة واحدة',
      'اقتناء مركبة خدمتان',
      'التموين خدمة واحدة',
      'المرور خدمتان',
    ]);
  });

  it('lists the services of what is chosen, and leads back', async () => {
    const { element, root, find, text, listed, press } = await mount({ href: '/s/{id}/' });
    const told = oneEvent(element, 'fanar-directory-change');
    press('اقتناء مركبة');
    expect((await told).detail).to.deep.equal({
      ...{ sector: '', event: 'owning-a-vehicle', filters: [], count: 2 },
    });
    await until(() => root.activeElement?.id === 'results');
    expect(text(find('#results'))).to.equal('اقتناء مركبة');
    expect(listed()).to.deep.equal(['تجديد رخصة تسيير', 'تجديد رخصة قيادة']);
    const link = find('fanar-service-list-item')?.shadowRoot?.querySelector('a');
    expect(link?.getAttribute('href')).to.equal('/s/traffic/renew-vehicle-licence/');
    press('كل الأقسام');
    await until(() => root.activeElement?.id === 'events');
    expect(element.event).to.equal('');
  });

  it('finds by misspelt and everyday words, and says how many once typing pauses', async () => {
    const { element, root, listed, type } = await mount();
    await type('رخصه عربيتي');
    await until(() => listed()[0] === 'تجديد رخصة تسيير');
    expect(element.query).to.equal('رخصه عربيتي');
    expect(said(root)).to.equal('');
    await until(() => said(root).includes('خدمتان'));
    const told = oneEvent(element, 'fanar-directory-change');
    await sendKeys({ press: 'Enter' });
    expect((await told).detail).to.deep.equal({ sector: '', event: '', filters: [], count: 2 });
    await sendKeys({ press: 'Escape' });
    await until(() => root.querySelector('.groups'));
    expect(element.query).to.equal('');
  });

  it('opens with what the page wants, and filters', async () => {
    const { element, root, find, listed, text } = await mount({ lang: 'en', sector: 'traffic' });
    await until(() => text(find('#results')) === 'Traffic');
    const group = find('fanar-checkbox-group')?.shadowRoot;
    const told = oneEvent(element, 'fanar-directory-change');
    group?.querySelector<HTMLInputElement>('input[value=appointment]')?.click();
    expect((await told).detail.filters).to.deep.equal(['appointment']);
    await until(() => listed().length === 1);
    expect(listed()).to.deep.equal(['Renew a driving licence']);
    await until(() => said(root).includes('1 service'));
    element.setAttribute('filters', 'free, online, none');
    expect(element.filters).to.deep.equal(['free', 'online']);
    await until(() => listed().length === 0);
    expect(text()).to.contain('No service fits').and.to.contain('Untick what you chose');
  });

  it('shows the first twenty of many, and more where they are asked for', async () => {
    const services = Array.from({ length: 47 }, (_, at) => ({
      ...directory.services[0]!,
      id: `supply/card-${String(at)}`,
      title: { ar: `بطاقة ${String(at)}` },
    }));
    const { element, root, find, text, listed, press, type } = await mount();
    element.directory = { ...directory, services };
    await type('بطاقه');
    await until(() => listed().length > 0);
    await until(() => listed().length === 20);
    expect(text(find('.note'))).to.equal('تظهر أول ٢٠ من ٤٧ خدمة');
    await until(() => find('.more'));
    press('اعرض ٢٠ خدمة أخرى');
    await until(() => root.activeElement?.matches('.services > :nth-child(21)'));
    await until(() => said(root) === 'تظهر أول ٤٠ من ٤٧ خدمة');
    await until(() => listed().length === 40);
    await until(() => text(find('.more')) === 'اعرض ٧ خدمات أخرى');
    press('اعرض ٧ خدمات أخرى');
    await until(() => listed().length === 47);
    expect(find('.more')).to.equal(null);
    element.query = 'بطاقة';
    await until(() => listed().length === 20);
  });

  it('searches for words that came before the search did, and says how many then', async () => {
    const { element, root, listed } = await mount({ query: 'رخصة' });
    element.query = 'بطاقه';
    await until(() => listed().length === 1);
    await until(() => said(root).includes('خدمة واحدة'));
  });

  it('asks the back end, and again where that failed', async () => {
    const answers = [new GatewayError({ code: 'network-unreachable', status: 0 }), undefined];
    const gateway = {
      getDirectory: () => {
        const failure = answers.shift();
        return failure ? Promise.reject(failure) : Promise.resolve(directory);
      },
    } as Partial<ServiceGateway> as ServiceGateway;
    const { root, find, text, press } = await mount({ gateway });
    await until(() => find('fanar-alert'));
    expect(find('slot')).to.exist;
    expect(text()).to.contain('انقطع الاتصال');
    press('حاول مرة أخرى');
    await until(() => root.querySelector('.groups'));
    expect(find('fanar-alert')).to.equal(null);
  });

  it('is done with by keys alone', async () => {
    const { root, find } = await mount();
    find<FanarSearchField>('fanar-search-field')?.focus();
    for (let stop = 0; stop < 4; stop += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => root.activeElement?.id === 'results');
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement?.localName).to.equal('fanar-service-list-item');
  });
});
