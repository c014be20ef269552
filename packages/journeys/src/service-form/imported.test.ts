import type { Answers, Field, ServiceDefinition } from '@fanar/contract';
import { fromFormio, fromJsonSchema, fromSurveyJs } from '@fanar/contract/import';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  addressAnswers,
  addressSchema,
  formioAnswers,
  formioPets,
  surveyAnswers,
  surveyFamily,
} from '../../../contract/src/testing/foreign-forms.js';
import { choose, control, partOf, press, tick, type, words } from '../testing/filling.js';
import { until } from '../testing/until.js';
import './define.js';
import type { FanarServiceForm } from './service-form.js';

const BUTTONS = {
  ar: { start: 'ابدأ الآن', proceed: 'تابع', submit: 'أرسل الطلب' },
  en: { start: 'Start now', proceed: 'Continue', submit: 'Submit application' },
} as const;

/** A loaded machine takes its time. */
const see = (form: FanarServiceForm, selector: string) =>
  until(() => form.renderRoot.querySelector(selector), selector);

async function open(definition: ServiceDefinition, lang: 'ar' | 'en'): Promise<FanarServiceForm> {
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang=${lang}
      autosave="off"
      .definition=${definition}
    ></fanar-service-form>`,
  );
  await see(form, '.start');
  await press(form, BUTTONS[lang].start);
  return form;
}

/** Answers the fields that have an answer, by their controls, as each comes to be asked. */
async function fill(
  form: FanarServiceForm,
  fields: readonly Field[],
  answers: Answers,
  place = '',
): Promise<void> {
  for (const field of fields) {
    const { [field.id]: answer } = answers;
    if (answer === undefined || field.type === 'computed') continue;
    const name = place + field.id;
    await see(form, `[name="${name}"]`);
    await control(form, name).updateComplete;
    if (field.type === 'group') await fillItems(form, field, answer as readonly Answers[], name);
    else if ('options' in field) choose(form, name, ...[answer as string].flat());
    else if (field.type === 'rating') choose(form, name, String(answer as number));
    else if (field.type === 'amount') type(form, name, String((answer as number) / 100));
    else type(form, name, String(answer as string | number));
  }
}

async function fillItems(
  form: FanarServiceForm,
  { fields }: Extract<Field, { type: 'group' }>,
  items: readonly Answers[],
  name: string,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    const first = `[name="${name}/${String(at)}/${fields[0]?.id ?? ''}"]`;
    if (!form.renderRoot.querySelector(first)) partOf<HTMLElement>(form, name, '.add').click();
    await see(form, first);
    await fill(form, fields, item, `${name}/${String(at)}/`);
  }
}

/** From the first question to what the page is handed. */
async function apply(
  form: FanarServiceForm,
  { steps }: ServiceDefinition,
  answers: Answers,
): Promise<Answers> {
  const { proceed, submit } = BUTTONS[form.lang as 'ar' | 'en'];
  for (const { fields } of steps) {
    await fill(form, fields, answers);
    await press(form, proceed);
  }
  await see(form, '[name=declared]');
  tick(form, 'declared');
  const sent = oneEvent(form, 'fanar-submit');
  await press(form, submit);
  const { detail } = (await sent) as HTMLElementEventMap['fanar-submit'];
  return detail.request.answers;
}

describe('a form of another system, imported', () => {
  for (const [name, { definition }, answers, computed, lang] of [
    ['Form.io', fromFormio(formioPets), formioAnswers, {}, 'ar'],
    ['SurveyJS', fromSurveyJs(surveyFamily), surveyAnswers, { nextYear: 31 }, 'ar'],
    ['SurveyJS', fromSurveyJs(surveyFamily), surveyAnswers, { nextYear: 31 }, 'en'],
    ['JSON Schema', fromJsonSchema(addressSchema), addressAnswers, {}, 'ar'],
  ] as const) {
    it(`is filled in and sent, ${name} (${lang})`, async function () {
      this.timeout(30_000);
      const form = await open(definition, lang);
      const first = definition.steps[0]?.fields[0];
      await see(form, `[name="${first?.id ?? ''}"]`);
      expect(control(form, first?.id ?? '').getAttribute('label')).to.equal(first?.label[lang]);
      const sent = await apply(form, definition, answers as unknown as Answers);
      expect(sent).to.deep.equal({ ...answers, ...computed });
    });
  }

  it('keeps its own conditions: what does not apply is neither asked nor sent', async function () {
    this.timeout(30_000);
    const { definition } = fromSurveyJs(surveyFamily);
    const form = await open(definition, 'ar');
    await fill(form, definition.steps[0]?.fields ?? [], {
      age: 66,
      haveKids: 'Yes',
      kids: '1',
      kid1Age: 40,
    });
    expect(form.renderRoot.querySelector('[name=kid2Age]')).to.equal(null);
    choose(form, 'haveKids', 'No');
    await until(() => !form.renderRoot.querySelector('[name=kids]'), 'no children');
    // From the age of 65 on nothing of the second page applies.
    await press(form, BUTTONS.ar.proceed);
    await see(form, 'fanar-summary-list');
    expect(words(form.renderRoot.querySelector('.title'))).to.equal('راجع بياناتك قبل الإرسال');
    tick(form, 'declared');
    const sent = oneEvent(form, 'fanar-submit');
    await press(form, BUTTONS.ar.submit);
    const { detail } = (await sent) as HTMLElementEventMap['fanar-submit'];
    expect(detail.request.answers).to.deep.equal({ age: 66, haveKids: 'No', nextYear: 67 });
  });
});
