// First: what follows is compiled by it.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { FormControl, FormGroup, FormsModule, ReactiveFormsModule } from '@angular/forms';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { expect } from '@open-wc/testing';
import * as directives from './index.js';

/** As an Angular template knows it. */
type Element = HTMLElement & Record<string, unknown>;

/** What Angular keeps of a directive. */
interface Compiled {
  ɵdir: { selectors: readonly [readonly [string]] };
}

/** Every directive by the tag that it stands for. */
const directiveOf = new Map(
  Object.values(directives).map((directive: unknown) => {
    const [[tag]] = (directive as Compiled).ɵdir.selectors;
    return [tag, directive as Type<unknown>];
  }),
);

/** They take part in forms and ask nothing themselves: one sends the form, the other holds items of the page. */
const ASKING_NOTHING = ['fanar-button', 'fanar-add-another'];

const controls = Array.from(directiveOf.keys()).filter((tag) => {
  const { formAssociated } = customElements.get(tag) as { formAssociated?: boolean };
  return formAssociated && !ASKING_NOTHING.includes(tag);
});

/** The property that holds an answer, and two answers: as the page sets it, as the person does. */
interface Answer {
  holds: string;
  samples: readonly unknown[];
  attributes?: string;
}

const TEXT: Answer = { holds: 'value', samples: ['ابن الهيثم', 'ابن سينا'] };
const TICK: Answer = { holds: 'checked', samples: [true, false] };
const consent = (at: string) => ({ purpose: 'إرسال رسائل', version: '2', at });

/** What an answer is, where it is not a line of text. */
const answers: Record<string, Answer> = {
  'fanar-address-field': {
    holds: 'value',
    samples: [{ governorate: 'EG-PTS', street: 'شارع فلسطين' }, { governorate: 'EG-DT' }],
  },
  'fanar-amount-field': { holds: 'value', samples: ['12050', '300'] },
  'fanar-checkbox': TICK,
  'fanar-checkbox-group': { holds: 'value', samples: [['a', 'b'], ['c']] },
  'fanar-combobox': { holds: 'values', samples: [['a', 'b'], ['c']], attributes: 'multiple' },
  'fanar-consent': {
    holds: 'value',
    samples: [consent('2026-01-01T00:00:00.000Z'), consent('2026-02-01T00:00:00.000Z')],
    attributes: 'version="2"',
  },
  'fanar-date-field': { holds: 'value', samples: ['2026-05-01', '2026-06-02'] },
  'fanar-date-range': {
    holds: 'value',
    samples: ['2026-05-01/2026-05-03', '2026-06-02/2026-06-04'],
  },
  'fanar-declaration': {
    holds: 'value',
    samples: [{ accepted: true, version: '2' }, null],
    attributes: 'version="2"',
  },
  'fanar-file-upload': {
    holds: 'value',
    samples: [[{ id: 'a', name: 'رخصة.pdf', size: 9, type: 'application/pdf' }], []],
  },
  'fanar-location-field': {
    holds: 'value',
    samples: [{ description: 'أمام المسجد' }, { latitude: 31.25, longitude: 32.3 }],
  },
  'fanar-number-field': { holds: 'value', samples: ['12', '7'] },
  'fanar-signature-pad': {
    holds: 'given',
    samples: [
      { mode: 'type', name: 'منى حسن' },
      { mode: 'type', name: 'مينا فؤاد' },
    ],
  },
  'fanar-switch': TICK,
  'fanar-time-field': { holds: 'value', samples: ['10:30', '16:00'] },
};

let fixture: ComponentFixture<unknown>;

/** The element of a template, in a component with the given members. */
function show(template: string, members: object = {}): Element {
  const [tag = ''] = /fanar-[a-z-]+/.exec(template) ?? [];
  const imports = [directiveOf.get(tag)!, FormsModule, ReactiveFormsModule];
  const host = Component({ template, imports })(
    class {
      constructor() {
        Object.assign(this, members);
      }
    },
  ) as Type<unknown>;
  fixture = TestBed.createComponent(host);
  fixture.autoDetectChanges();
  return (fixture.nativeElement as HTMLElement).querySelector<Element>(tag)!;
}

/** What an element tells once the person has changed its answer. */
function edit(element: Element, property: string, answer: unknown): void {
  element[property] = answer;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const errorOf = (element: Element) =>
  element.shadowRoot?.querySelector('[part~="field-error"]')?.textContent?.trim() ?? '';

describe('directives', () => {
  before(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  });
  afterEach(() => fixture?.destroy());
  after(() => TestBed.resetTestEnvironment());

  for (const tag of controls) {
    it(`bind <${tag}> to a control of a form, both ways`, () => {
      const { holds, samples, attributes = '' } = answers[tag] ?? TEXT;
      const [written, edited] = samples;
      const control = new FormControl<unknown>(null);
      const element = show(`<${tag} ${attributes} [formControl]="control" />`, { control });
      const unanswered = element[holds];
      control.setValue(written);
      expect(element[holds], 'as the page has it').to.deep.equal(written);
      expect(control.dirty).to.be.false;
      edit(element, holds, edited);
      expect(control.value, 'as the person has it').to.deep.equal(edited);
      expect(control.dirty).to.be.true;
      control.disable();
      expect(element.disabled, 'disabled').to.be.true;
      control.enable();
      expect(element.disabled, 'disabled').to.be.false;
      element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
      expect(control.touched, 'touched').to.be.true;
      control.reset();
      expect(control.value).to.be.null;
      expect(element[holds], 'after a reset').to.deep.equal(unanswered);
    });
  }

  it('tell Angular what the element finds wrong, in the words of the element', async () => {
    const control = new FormControl('');
    const isRequired = signal(true);
    const template = `<fanar-text-field label="الاسم" [required]="required()" [formControl]="control" />
      <p>{{ control.valid }}</p>`;
    const element = show(template, { control, required: isRequired });
    await fixture.whenStable();
    const message = element.validationMessage;
    expect(message).to.contain('الاسم');
    expect(control.getError('value-missing')).to.deep.equal({ message });
    isRequired.set(false);
    await fixture.whenStable();
    await element.updateComplete;
    await fixture.whenStable();
    expect(control.errors).to.be.null;
    expect((fixture.nativeElement as HTMLElement).querySelector('p')?.textContent).to.equal('true');
  });

  it('show what is wrong when the form is sent, not when the person passes by', async () => {
    const form = new FormGroup({ name: new FormControl('') });
    const element = show(
      `<form [formGroup]="form">
        <fanar-text-field label="الاسم" required formControlName="name" />
      </form>`,
      { form },
    );
    const shown = async () => {
      await element.updateComplete;
      return errorOf(element);
    };
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    expect(await shown(), 'left').to.equal('');
    element.closest('form')?.requestSubmit();
    expect(await shown(), 'sent').to.contain('الاسم');
    form.reset();
    expect(await shown(), 'fresh again').to.equal('');
  });

  it('bind to a model of a template', async () => {
    const members = { name: 'ابن الهيثم' };
    const element = show('<fanar-text-field name="name" [(ngModel)]="name" />', members);
    await fixture.whenStable();
    expect(element.value).to.equal('ابن الهيثم');
    edit(element, 'value', 'ابن سينا');
    expect(fixture.componentInstance).to.have.property('name', 'ابن سينا');
  });

  it('bind to a signal', async () => {
    const place = signal('');
    const element = show('<fanar-select [options]="places" [(value)]="place" />', {
      place,
      places: [{ value: 'EG-PTS', label: 'بورسعيد' }],
    });
    edit(element, 'value', 'EG-PTS');
    expect(place()).to.equal('EG-PTS');
    await fixture.whenStable();
    place.set('');
    await fixture.whenStable();
    expect(element.value).to.equal('');
  });

  it('read plain attributes as the element does', () => {
    const element = show('<fanar-file-upload label="الرخصة" required max="3" width="m" />');
    const { label, required, max, width } = element;
    expect({ label, required, max, width }).to.deep.equal({
      label: 'الرخصة',
      required: true,
      max: 3,
      width: 'm',
    });
  });

  it('have the events of the element as outputs', () => {
    const heard: unknown[] = [];
    const element = show('<fanar-pagination (fanarPage)="heard.push($event.detail)" />', { heard });
    element.dispatchEvent(new CustomEvent('fanar-page', { detail: { page: 2 } }));
    expect(heard).to.deep.equal([{ page: 2 }]);
  });
});
