import { expect, fixture, html as page } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { addMessages } from '../i18n/late-messages.js';
import { submissionErrorMessages } from '../i18n/submission-error-messages.js';
import { must } from '../testing/fixtures.js';
import '../text-field/define.js';
import { FormController } from './form.js';

class FormHost extends FanarElement {
  static override readonly tag = 'form-host';

  readonly controller = new FormController(this, () => this.renderRoot.querySelector('form'));

  override render(): TemplateResult {
    return html`<form>
      <fanar-text-field name="name" label="الاسم" required></fanar-text-field>
      <fanar-text-field name="email" label="البريد" type="email"></fanar-text-field>
      <fanar-text-field name="elements" label="ملاحظات"></fanar-text-field>
      <fanar-text-field name="elements/0/note" label="أولها"></fanar-text-field>
      <fanar-text-field label="بلا مكان" required></fanar-text-field>
    </form>`;
  }
}
FormHost.define();

describe('FormController', () => {
  async function host() {
    const wrapper = await fixture<HTMLElement>(page`<div lang="ar"><form-host></form-host></div>`);
    const element = must(wrapper.querySelector<FormHost>('form-host'), 'host');
    const field = (name: string) =>
      must(
        element.controller.fields.find((each) => each.name === name),
        name,
      );
    return { element, controller: element.controller, field };
  }

  it('keeps the browser from checking by itself', async () => {
    const { element } = await host();
    expect(element.renderRoot.querySelector('form')?.noValidate).to.equal(true);
  });

  it('shows every error at once and lists them in the order of the page', async () => {
    const { controller, field } = await host();
    Object.assign(field('email'), { value: 'mona@' });
    expect(controller.validate()).to.equal(false);
    expect(controller.errors.map(({ pointer }) => pointer)).to.deep.equal(['/name', '/email']);
    expect(controller.errors[0]?.text).to.contain('الاسم');
    await field('name').updateComplete;
    expect(field('name').matches(':state(invalid)')).to.equal(true);

    Object.assign(field('name'), { value: 'منى' });
    Object.assign(field('email'), { value: '' });
    expect(controller.validate()).to.equal(true);
    expect(controller.errors).to.deep.equal([]);
  });

  it('reads the answers, without what was left empty', async () => {
    const { controller, field } = await host();
    Object.assign(field('name'), { value: 'منى' });
    expect(controller.answers).to.deep.equal({ name: 'منى' });
  });

  it('shows the problems of a server at their fields, and lists those without one', async () => {
    const { controller, field } = await host();
    await addMessages([submissionErrorMessages], 'ar');
    controller.showProblems(
      [
        { pointer: '/elements/0', code: 'text-too-long', params: { count: 12, limit: 10 } },
        { pointer: '/elements/0/note', code: 'value-missing' },
        { pointer: '/elsewhere', code: 'answer-unexpected' },
      ],
      ({ code }) => code,
    );
    await field('elements').updateComplete;
    expect(field('elements').matches(':state(invalid)')).to.equal(true);
    expect(controller.errors.map(({ field: at }) => at?.name ?? null)).to.deep.equal([
      'elements',
      'elements/0/note',
      null,
    ]);
    expect(controller.errors[0]?.text).to.contain('١٢');
    expect(controller.errors[2]?.text).to.equal('answer-unexpected');
  });
});
