import type { ServiceDefinition } from '@fanar/contract';
import '@fanar/elements/button/define';
import '@fanar/elements/card/define';
import '@fanar/elements/checkbox/define';
import '@fanar/elements/select/define';
import '@fanar/elements/text-field/define';
import '@fanar/journeys/service-form/define';
import { html, nothing, type TemplateResult } from 'lit';

export interface State {
  readonly name: string;
  readonly isAgreed: boolean;
  readonly place: string;
  readonly sent: string;
  readonly items: readonly string[];
  readonly reference: string | undefined;
}

export const start: State = {
  name: '',
  isAgreed: false,
  place: '',
  sent: '',
  items: ['بطاقة الرقم القومي', 'رخصة التسيير'],
  reference: undefined,
};

const places = [
  { value: 'EG-PTS', label: 'بورسعيد' },
  { value: 'EG-DT', label: 'دمياط' },
  { value: 'EG-IS', label: 'الإسماعيلية' },
];

type Change = (change: Partial<State>) => void;

/** The same page on the server and in the browser, where `change` is told what a person does. */
export function page(
  state: State,
  definition: ServiceDefinition | undefined,
  change: Change = () => undefined,
): TemplateResult {
  return html`
    <h1>خدمات المرور</h1>
    ${form(state, change)}
    <fanar-card heading="ما تحتاجه">
      <ul id="items">
        ${state.items.map((item) => html`<li>${item}</li>`)}
      </ul>
      <button
        id="add"
        type="button"
        @click=${() => change({ items: [...state.items, 'وثيقة التأمين'] })}
      >
        أضف
      </button>
    </fanar-card>
    <fanar-service-form
      service="traffic/renew-vehicle-licence"
      api="/api/v1"
      track-href="/track/"
      .definition=${definition}
      @fanar-submitted=${({ detail }: HTMLElementEventMap['fanar-submitted']) =>
        change({ reference: detail.reference })}
    >
      <p>لإتمام الخدمة تفضل بزيارة وحدة المرور.</p>
      <p slot="help">للمساعدة اتصل بوحدة المرور.</p>
    </fanar-service-form>
    <output id="reference">${state.reference}</output>
  `;
}

function form(state: State, change: Change): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const entries = Array.from(data, ([name, value]) => [
      name,
      typeof value === 'string' ? value : value.name,
    ]);
    change({ sent: new URLSearchParams(entries).toString() });
  };
  return html`
    <form id="plain" @submit=${send}>
      <fanar-text-field
        label="الاسم"
        name="name"
        .value=${state.name}
        @input=${({ currentTarget }: EventOn<'fanar-text-field'>) =>
          change({ name: currentTarget.value })}
      ></fanar-text-field>
      <output id="name">${state.name}</output>
      <button id="fill" type="button" @click=${() => change({ name: 'منى حسن' })}>
        املأ الاسم
      </button>
      <fanar-checkbox
        label="أوافق"
        name="agreed"
        .checked=${state.isAgreed}
        @change=${({ currentTarget }: EventOn<'fanar-checkbox'>) =>
          change({ isAgreed: currentTarget.checked })}
      ></fanar-checkbox>
      <output id="agreed">${state.isAgreed ? 'نعم' : 'لا'}</output>
      <fanar-select
        label="المحافظة"
        name="place"
        .options=${places}
        .value=${state.place}
        @change=${({ currentTarget }: EventOn<'fanar-select'>) =>
          change({ place: currentTarget.value })}
      ></fanar-select>
      <output id="place">${state.place}</output>
      <fanar-button type="submit">أرسل</fanar-button>
      <output id="sent">${state.sent || nothing}</output>
    </form>
  `;
}

type EventOn<Tag extends keyof HTMLElementTagNameMap> = Event & {
  readonly currentTarget: HTMLElementTagNameMap[Tag];
};
