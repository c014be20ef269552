import '@fanar/elements/button/define';
import '@fanar/elements/card/define';
import '@fanar/elements/checkbox/define';
import '@fanar/elements/select/define';
import '@fanar/elements/text-field/define';
import '@fanar/journeys/service-form/define';
import { createSignal, For } from 'solid-js';

const places = [
  { value: 'port-said', label: 'بورسعيد' },
  { value: 'cairo', label: 'القاهرة' },
];

export function App() {
  const [name, setName] = createSignal('');
  const [agreed, setAgreed] = createSignal(false);
  const [place, setPlace] = createSignal('');
  const [sent, setSent] = createSignal('');
  const [items, setItems] = createSignal(['أصل الرخصة', 'وثيقة التأمين']);
  const [reference, setReference] = createSignal('');

  function send(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const entries = Array.from(data, ([key, value]) => [key, String(value)]);
    setSent(String(new URLSearchParams(entries)));
  }

  return (
    <>
      <h1>تجديد رخصة التسيير</h1>

      <form id="plain" onSubmit={send}>
        <fanar-text-field
          label="الاسم"
          name="name"
          prop:value={name()}
          on:input={(event) => setName(event.currentTarget.value)}
        />
        <p>
          كتبت: <output id="name">{name()}</output>
        </p>
        <button id="fill" type="button" onClick={() => setName('منى حسن')}>
          املأ المثال
        </button>

        <fanar-checkbox
          label="أوافق"
          name="agreed"
          prop:checked={agreed()}
          on:change={(event) => setAgreed(event.currentTarget.checked)}
        />
        <p>
          هل توافق؟ <output id="agreed">{agreed() ? 'نعم' : 'لا'}</output>
        </p>

        <fanar-select
          label="المحافظة"
          name="place"
          prop:options={places}
          prop:value={place()}
          on:change={(event) => setPlace(event.currentTarget.value)}
        />
        <p>
          اخترت: <output id="place">{place()}</output>
        </p>

        <fanar-button type="submit">أرسل</fanar-button>
        <p>
          أُرسل: <output id="sent">{sent()}</output>
        </p>
      </form>

      <fanar-card heading="ما تحتاج إليه">
        <ul id="items">
          <For each={items()}>{(item) => <li>{item}</li>}</For>
        </ul>
        <button id="add" type="button" onClick={() => setItems([...items(), 'ورقة أخرى'])}>
          أضف ورقة
        </button>
      </fanar-card>

      <fanar-service-form
        service="traffic/renew-vehicle-licence"
        api="/api/v1"
        track-href="/track/"
        on:fanar-submitted={({ detail }) => setReference(detail.reference ?? '')}
      >
        <p slot="help">
          للمساعدة اتصل على <a href="tel:0663220000">٠٦٦ ٣٢٢ ٠٠٠٠</a>.
        </p>
      </fanar-service-form>
      <p>
        رقم طلبك: <output id="reference">{reference()}</output>
      </p>
    </>
  );
}
