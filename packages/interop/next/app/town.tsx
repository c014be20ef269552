'use client';
import type { ServiceDefinition } from '@fanar/contract';
import {
  FanarButton,
  FanarCard,
  FanarCheckbox,
  FanarSelect,
  FanarServiceForm,
  FanarTextField,
} from '@fanar/react';
import { useState, type ReactElement, type SubmitEvent } from 'react';

const places = [
  { value: 'EG-PTS', label: 'بورسعيد' },
  { value: 'EG-DT', label: 'دمياط' },
  { value: 'EG-IS', label: 'الإسماعيلية' },
];

export function Town({
  definition,
}: {
  readonly definition: ServiceDefinition | undefined;
}): ReactElement {
  const [items, setItems] = useState(['بطاقة الرقم القومي', 'رخصة التسيير']);
  const [reference, setReference] = useState<string>();
  return (
    <>
      <Plain />
      <FanarCard heading="ما تحتاجه">
        <ul id="items">
          {items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
        <button id="add" type="button" onClick={() => setItems([...items, 'وثيقة التأمين'])}>
          أضف
        </button>
      </FanarCard>
      <FanarServiceForm
        service="traffic/renew-vehicle-licence"
        api="/api/v1"
        trackHref="/track/"
        definition={definition}
        onFanarSubmitted={({ detail }) => setReference(detail.reference)}
      >
        <p>لإتمام الخدمة تفضل بزيارة وحدة المرور.</p>
        <p slot="help">للمساعدة اتصل بوحدة المرور.</p>
      </FanarServiceForm>
      <output id="reference">{reference}</output>
    </>
  );
}

function Plain(): ReactElement {
  const [name, setName] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const [place, setPlace] = useState('');
  const [sent, setSent] = useState('');

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entries = Array.from(new FormData(event.currentTarget), ([key, value]) => [
      key,
      String(value),
    ]);
    setSent(new URLSearchParams(entries).toString());
  }

  return (
    <form id="plain" onSubmit={send}>
      <FanarTextField
        label="الاسم"
        name="name"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <output id="name">{name}</output>
      <button id="fill" type="button" onClick={() => setName('منى حسن')}>
        املأ الاسم
      </button>
      <FanarCheckbox
        label="أوافق"
        name="agreed"
        checked={isAgreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      <output id="agreed">{isAgreed ? 'نعم' : 'لا'}</output>
      <FanarSelect
        label="المحافظة"
        name="place"
        options={places}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <output id="place">{place}</output>
      <FanarButton type="submit">أرسل</FanarButton>
      <output id="sent">{sent}</output>
    </form>
  );
}
