import type { ServiceDefinition } from '@fanar/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { press } from '../testing/filling.js';
import { licence } from '../testing/licence.js';
import { until } from '../testing/until.js';
import './define.js';
import type { FanarServiceForm } from './service-form.js';

const QUESTIONS = 120;
const definition: ServiceDefinition = {
  ...licence,
  steps: [
    {
      id: 'long',
      title: { ar: 'أسئلة كثيرة' },
      fields: Array.from({ length: QUESTIONS }, (_, at) => ({
        id: `question${String(at)}`,
        type: 'text' as const,
        label: { ar: `السؤال ${String(at + 1)}` },
      })),
    },
  ],
};

describe('a page with many questions', () => {
  const open = async () => {
    const form = await fixture<FanarServiceForm>(
      html`<fanar-service-form
        lang="ar"
        autosave="off"
        .definition=${definition}
      ></fanar-service-form>`,
    );
    await press(form, 'ابدأ الآن');
    await until(() => controls(form).length > 0, 'the first questions');
    return form;
  };
  const controls = (form: FanarServiceForm) =>
    Array.from(form.renderRoot.querySelectorAll<HTMLElement>('form [name]'));
  const goOn = (form: FanarServiceForm) =>
    form.renderRoot.querySelector<HTMLElement>('form fanar-button');

  it('is drawn bit by bit, and leaves the focus where it is', async () => {
    const form = await open();
    expect(controls(form).length).to.be.lessThan(QUESTIONS);
    expect(goOn(form)?.hidden).to.equal(true);
    const [first] = controls(form);
    first?.focus();
    await until(() => controls(form).length === QUESTIONS, 'all questions');
    expect(first?.matches(':focus-within')).to.equal(true);
    await until(() => goOn(form)?.hidden === false, 'the way on');
  });

  it('is drawn at once where the citizen goes on before that', async () => {
    const form = await open();
    form.renderRoot.querySelector('form')?.requestSubmit();
    const summary = () =>
      form.renderRoot.querySelector<HTMLElement & { problems: readonly unknown[] }>(
        'fanar-error-summary',
      );
    await until(() => summary()?.problems.length === QUESTIONS, 'what is wrong with all of them');
    expect(controls(form).length).to.equal(QUESTIONS);
  });
});
