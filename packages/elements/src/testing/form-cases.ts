import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FanarElement } from '../base/fanar-element.js';
import type { FormControl } from '../base/form-control.js';
import { internals, type FormState } from '../mixins/form-associated.js';
import type { Contract, ControlElement, FormContract } from './contract.js';
import { deepActiveElement, isChromium, must, settled } from './fixtures.js';

const NAME = 'answer';

export function describeForm<E extends FanarElement>(
  { elementClass, markup }: Contract<E>,
  contract: FormContract<E>,
): void {
  const { tag } = elementClass;
  const entry = `${NAME}${contract.part ?? ''}`;

  /** A form around the example, with attributes added to it. */
  async function inForm(attributes = '', around = (field: string) => field) {
    const field = markup.ar.replace(`<${tag}`, `<${tag} name="${NAME}" ${attributes}`);
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">${around(field)}<button>تابع</button></form>`,
    );
    const element = must(form.querySelector<E & ControlElement>(tag), tag);
    await settled(element);
    return { form, element, submitted: () => new FormData(form).get(entry) };
  }

  /** What the browser was given to bring the element back with. */
  function keptOf(element: E & ControlElement) {
    const own = element[internals];
    let kept: FormState | null = null;
    own.setFormValue = (value, state) => {
      kept = state as FormState;
      ElementInternals.prototype.setFormValue.call(own, value, state);
    };
    // Nothing of its own: it only says anew what it holds.
    element.formStateRestoreCallback(null, 'restore');
    Reflect.deleteProperty(own, 'setFormValue');
    return kept;
  }

  const innerControls = (element: E) =>
    Array.from(element.shadowRoot?.querySelectorAll<HTMLInputElement>(contract.controls) ?? []);

  /** A control that must be answered and is not; else one that the page finds fault with. */
  async function wanting() {
    const { form, element } = await inForm('required');
    if (contract.alwaysAnswered) element.setCustomValidity('راجع الإجابة');
    return { form, element };
  }

  async function fill(element: E & ControlElement) {
    element.focus();
    await contract.fill(element);
    await element.updateComplete;
  }

  describe('form', () => {
    it('submits the answer under its name, at once', async () => {
      const { form, element, submitted } = await inForm();
      const seen: unknown[] = [];
      form.addEventListener('change', () => seen.push(submitted()));
      await fill(element);
      (document.activeElement as HTMLElement | null)?.blur();
      expect(submitted()).to.equal(contract.submits);
      expect(seen.at(-1), 'seen by a listener').to.equal(contract.submits);
      expect(element.form).to.equal(form);
    });

    it('submits what its attributes say', async () => {
      const { submitted } = await inForm(contract.initial);
      expect(submitted()).to.equal(contract.initiallySubmits);
    });

    it('submits nothing without a name', async () => {
      const { form, element } = await inForm(contract.initial);
      element.name = '';
      expect(Array.from(new FormData(form).keys())).to.deep.equal([]);
    });

    it('is reset to what its attributes say, errors gone', async () => {
      const { form, element, submitted } = await inForm(`${contract.initial} required`);
      const before = submitted();
      element.showProblem({ code: 'custom', params: { message: 'راجع' } });
      await contract.fill(element);
      form.reset();
      await element.updateComplete;
      expect(submitted()).to.equal(before);
      expect(element.matches(':state(invalid)')).to.equal(false);
    });

    it('keeps its answer when the default changes, until a reset', async () => {
      const { form, element, submitted } = await inForm(contract.initial);
      const { defaultAttribute } = element.constructor as unknown as typeof FormControl;
      const initial = element.getAttribute(defaultAttribute) ?? '';
      element.removeAttribute(defaultAttribute);
      await element.updateComplete;
      await fill(element);
      const given = submitted();
      element.setAttribute(defaultAttribute, initial);
      expect(submitted(), 'an answer given').to.equal(given);
      form.reset();
      expect(submitted(), 'a reset').to.equal(contract.initiallySubmits);
    });

    it('is restored as it was left', async () => {
      const { element } = await inForm();
      await fill(element);
      const other = await inForm();
      other.element.formStateRestoreCallback(keptOf(element), 'restore');
      expect(other.submitted()).to.equal(contract.submits);
    });

    it('keeps its own answer when it is handed that of another control', async () => {
      const { element } = await inForm();
      await fill(element);
      const other = await inForm(contract.initial);
      other.element.name = 'other';
      // As Firefox does before it tells of it.
      other.element[internals].setFormValue(contract.submits);
      other.element.formStateRestoreCallback(keptOf(element), 'restore');
      const data = new FormData(other.form);
      expect(data.get(`other${contract.part ?? ''}`)).to.equal(contract.initiallySubmits);
      expect(data.has(NAME)).to.equal(false);
    });

    it('is disabled by a fieldset and keeps its own wish apart', async () => {
      const { form, element, submitted } = await inForm(
        contract.initial,
        (field) => `<fieldset disabled>${field}</fieldset>`,
      );
      expect(innerControls(element).every(({ disabled }) => disabled)).to.equal(true);
      expect(submitted()).to.equal(null);
      expect(element.disabled).to.equal(false);
      expect(element.willValidate).to.equal(false);

      must(form.querySelector('fieldset'), 'fieldset').disabled = false;
      await element.updateComplete;
      expect(innerControls(element).some(({ disabled }) => disabled)).to.equal(false);
      expect(submitted()).to.equal(contract.initiallySubmits);
    });

    it('is disabled by itself', async () => {
      const { element, submitted } = await inForm(`${contract.initial} disabled`);
      expect(innerControls(element).every(({ disabled }) => disabled)).to.equal(true);
      expect(submitted()).to.equal(null);
      element.disabled = false;
      expect(submitted()).to.equal(contract.initiallySubmits);
    });

    if (contract.alwaysAnswered) {
      it('is never missing, so that required asks for nothing', async () => {
        const { form, element } = await inForm('required');
        expect(form.checkValidity()).to.equal(true);
        expect(element.problem).to.equal(null);
        expect(element.shadowRoot?.querySelector('[aria-required]')).to.equal(null);
      });
    } else {
      it('holds back a form while a required answer is missing, in its own words', async () => {
        const { form, element } = await inForm('required');
        expect(form.checkValidity()).to.equal(false);
        expect(element.validity.valueMissing).to.equal(true);
        expect(element.validationMessage).to.match(/[\u0621-\u064A]/);
        await fill(element);
        expect(form.checkValidity()).to.equal(true);
        expect(element.problem).to.equal(null);
      });
    }

    it('shows an error when asked to, not while the person answers', async () => {
      const { element } = await wanting();
      expect(element.checkValidity()).to.equal(false);
      await element.updateComplete;
      expect(element.matches(':state(invalid)'), 'after a silent check').to.equal(false);
      expect(element.reportValidity()).to.equal(false);
      await element.updateComplete;
      expect(element.matches(':state(invalid)'), 'when shown').to.equal(true);
      const error = must(element.shadowRoot?.querySelector('#error'), 'error');
      expect(error.textContent).to.contain(element.validationMessage);
    });

    it('shows the error of a server until the person edits', async () => {
      const { element } = await inForm('error="راجع هذه الإجابة"');
      expect(element.matches(':state(invalid)')).to.equal(true);
      expect(element.validity.customError).to.equal(true);
      expect(element.validationMessage).to.equal('راجع هذه الإجابة');
      await fill(element);
      expect(element.error).to.equal('');
      expect(element.matches(':state(invalid)')).to.equal(false);
    });

    it(`${contract.enterSubmits ? 'submits' : 'does not submit'} the form on Enter`, async () => {
      const { form, element } = await inForm(contract.initial);
      let submissions = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submissions += 1;
      });
      element.focus();
      await sendKeys({ press: 'Enter' });
      expect(submissions).to.equal(contract.enterSubmits ? 1 : 0);
    });

    it('is named and focused by a label of the page', async () => {
      const { form, element } = await inForm(
        'id="field"',
        (field) => `<label for="field">اسم خارجي</label>${field}`,
      );
      Object.assign(element, { label: '' });
      form.append(element);
      await settled(element);
      await element.updateComplete;
      must(form.querySelector('label'), 'label').click();
      expect(document.activeElement).to.equal(element);
      const names = Array.from(element.shadowRoot?.querySelectorAll('[aria-label]') ?? []);
      expect(names.map((node) => node.getAttribute('aria-label'))).to.include('اسم خارجي');
      if (isChromium) await expect(element).to.be.accessible();
    });

    it('follows a label of the page that changes with the language', async () => {
      const { form, element } = await inForm(
        'id="field"',
        (field) => `<label for="field">قبل</label>${field}`,
      );
      Object.assign(element, { label: '' });
      await settled(element);
      must(form.querySelector('label'), 'label').textContent = 'After';
      form.lang = 'en';
      await Promise.resolve();
      await settled(element, 'en');
      const names = Array.from(element.shadowRoot?.querySelectorAll('[aria-label]') ?? []);
      expect(names.map((node) => node.getAttribute('aria-label'))).to.include('After');
    });

    it('takes the focus and shows its error when the browser checks the form', async () => {
      const { form, element } = await wanting();
      expect(form.reportValidity()).to.equal(false);
      await element.updateComplete;
      expect(document.activeElement).to.equal(element);
      expect(element.matches(':state(invalid)')).to.equal(true);
    });

    it('gives the focus to its control', async () => {
      const { element } = await inForm();
      element.focus();
      expect(innerControls(element)).to.include(deepActiveElement());
    });
  });
}
