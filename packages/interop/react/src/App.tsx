import {
  FanarButton,
  FanarCard,
  FanarCheckbox,
  FanarSelect,
  FanarServiceForm,
  FanarTextField,
} from '@fanar/react';
import { useState, type SubmitEvent } from 'react';

const places = [
  { value: 'port-said', label: 'بورسعيد' },
  { value: 'cairo', label: 'القاهرة' },
];

export function App() {
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [place, setPlace] = useState('');
  const [sent, setSent] = useState('');
  const [items, setItems] = useState(['أصل الرخصة', 'وثيقة التأمين']);
  const [reference, setReference] = useState('');

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const entries = Array.from(data, ([key, value]) => [key, String(value)]);
    setSent(String(new URLSearchParams(entries)));
  }

  return (
    <>
      <h1>تجديد رخصة التسيير</h1>

      <form id="plain" onSubmit={send}>
        <FanarTextField
          label="الاسم"
          name="name"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p>
          كتبت: <output id="name">{name}</output>
        </p>
        <button id="fill" type="button" onClick={() => setName('منى حسن')}>
          املأ المثال
        </button>

        <FanarCheckbox
          label="أوافق"
          name="agreed"
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        <p>
          هل توافق؟ <output id="agreed">{agreed ? 'نعم' : 'لا'}</output>
        </p>

        <FanarSelect
          label="المحافظة"
          name="place"
          options={places}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <p>
          اخترت: <output id="place">{place}</output>
        </p>

        <FanarButton type="submit">أرسل</FanarButton>
        <p>
          أُرسل: <output id="sent">{sent}</output>
        </p>
      </form>

      <FanarCard heading="ما تحتاج إليه">
        <ul id="items">
          {items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
        <button id="add" type="button" onClick={() => setItems([...items, 'ورقة أخرى'])}>
          أضف ورقة
        </button>
      </FanarCard>

      <FanarServiceForm
        service="traffic/renew-vehicle-licence"
        api="/api/v1"
        trackHref="/track/"
        onFanarSubmitted={({ detail }) => setReference(detail.reference ?? '')}
      >
        <p slot="help">
          للمساعدة اتصل على <a href="tel:0663220000">٠٦٦ ٣٢٢ ٠٠٠٠</a>.
        </p>
      </FanarServiceForm>
      <p>
        رقم طلبك: <output id="reference">{reference}</output>
      </p>
    </>
  );
}
