import fc from 'fast-check';
import type { ContactPoint, GovernmentService as Vocabulary, WithContext } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import type { ServiceDefinition } from '../definition.js';
import type { OfficeDirectory } from '../gateway.js';
import { council } from '../testing/council.js';
import { everything } from '../testing/definition.js';
import { governmentService, type GovernmentServiceOptions } from './government-service.js';
import { scriptSafe } from './script-safe.js';

const url = 'https://portal.example/council/register-shop/';
const text = (ar: string, en: string) => ({ ar, en });
const text1 = text('مكتب الحي', 'District office');

const offices: OfficeDirectory = {
  items: [
    {
      id: 'east',
      title: text1,
      address: text('شارع 23 يوليو', '23 July Street'),
      phone: '0663220000',
      place: { latitude: 31.26, longitude: 32.3 },
      services: [council.id],
      schedule: 'usual',
    },
    { id: 'west', title: text1, address: text1, services: [council.id], schedule: '__proto__' },
    { id: 'made-up', title: text1, address: text1, services: [council.id], isDemonstration: true },
    { id: 'other', title: text1, address: text1, services: ['council/other'] },
    { id: 'bare', title: text1, address: text1 },
  ],
  districts: [],
  schedules: {
    usual: [
      { from: '2026-01-01', hours: { 0: [{ opens: '09:00', closes: '14:00' }] } },
      {
        from: '2027-02-08',
        to: '2027-03-09',
        hours: { 6: [{ opens: '20:00', closes: '01:00' }], 7: [{ opens: '1', closes: '2' }] },
      },
    ],
  },
  closures: [],
};

const full: GovernmentServiceOptions = {
  url,
  applyUrl: `${url}apply/`,
  language: 'en',
  sector: { id: 'council', title: text('الأحياء', 'Districts') },
  events: [
    { id: 'moving-home', title: text('الانتقال', 'Moving home') },
    { id: 'starting-a-business', title: text('بدء مشروع', 'Starting a business') },
  ],
  area: text('محافظة بورسعيد', 'Port Said Governorate'),
  offices,
};

const contact: ContactPoint = {
  '@type': 'ContactPoint',
  name: 'Help',
  telephone: '0663220000',
  description: 'From 9 to 2',
};

describe('governmentService', () => {
  it('says in the words of schema.org what the definition and the host say', () => {
    const definition: ServiceDefinition = {
      ...council,
      keywords: [text('ترخيص محل', 'Shop permit')],
      events: ['starting-a-business', 'unknown'],
      audience: ['citizen', 'business'],
      channels: ['online', 'counter', 'phone', 'mobile-unit'],
      outputs: [{ title: text('شهادة', 'Certificate'), validity: text('سنة', 'A year') }],
      contact: { title: text('ن', 'Help'), phone: '0663220000', hours: text('ن', 'From 9 to 2') },
    };
    // The type is the vocabulary as its keepers publish it: no other name compiles.
    const expected: WithContext<Vocabulary> = {
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      '@id': url,
      identifier: 'council/register-shop',
      url,
      mainEntityOfPage: { '@type': 'WebPage', '@id': url, inLanguage: 'en' },
      name: 'Register a shop',
      alternateName: ['Shop permit'],
      description: 'Register your shop with the district',
      serviceType: 'Districts',
      category: [
        {
          '@type': 'CategoryCode',
          codeValue: 'starting-a-business',
          name: 'Starting a business',
        },
      ],
      provider: {
        '@type': 'GovernmentOrganization',
        name: 'East district',
        contactPoint: contact,
      },
      areaServed: { '@type': 'AdministrativeArea', name: 'Port Said Governorate' },
      audience: [
        { '@type': 'Audience', audienceType: 'Citizens' },
        { '@type': 'BusinessAudience', audienceType: 'Businesses' },
      ],
      availableChannel: [
        {
          '@type': 'ServiceChannel',
          name: 'Online',
          serviceUrl: `${url}apply/`,
          availableLanguage: ['ar', 'en'],
        },
        {
          '@type': 'ServiceChannel',
          name: 'At the office',
          serviceLocation: [
            {
              '@type': 'GovernmentOffice',
              name: 'District office',
              address: '23 July Street',
              telephone: '0663220000',
              geo: { '@type': 'GeoCoordinates', latitude: 31.26, longitude: 32.3 },
              openingHoursSpecification: [
                {
                  '@type': 'OpeningHoursSpecification',
                  dayOfWeek: 'https://schema.org/Sunday',
                  opens: '09:00',
                  closes: '14:00',
                  validFrom: '2026-01-01',
                },
              ],
              specialOpeningHoursSpecification: [
                {
                  '@type': 'OpeningHoursSpecification',
                  dayOfWeek: 'https://schema.org/Saturday',
                  opens: '20:00',
                  closes: '01:00',
                  validFrom: '2027-02-08',
                  validThrough: '2027-03-09',
                },
              ],
            },
            { '@type': 'GovernmentOffice', name: 'District office', address: 'District office' },
          ],
        },
        { '@type': 'ServiceChannel', name: 'By phone', servicePhone: contact },
        { '@type': 'ServiceChannel', name: 'At a mobile unit' },
      ],
      offers: {
        '@type': 'Offer',
        priceSpecification: [
          { '@type': 'PriceSpecification', name: 'Fee', price: '50.00', priceCurrency: 'EGP' },
          {
            '@type': 'PriceSpecification',
            name: 'Fee for the area',
            price: '90.00',
            priceCurrency: 'EGP',
          },
        ],
      },
      serviceOutput: [{ '@type': 'Thing', name: 'Certificate', description: 'A year' }],
    };
    expect(governmentService(definition, full)).toEqual(expected);
  });

  it('says nothing of what it is not told, and Arabic where there is no English', () => {
    const service = governmentService({ ...everything, fees: [] }, { url, language: 'en' });
    expect(service).toMatchObject({ name: 'خدمة كاملة', offers: { price: '0.00' } });
    expect(service.availableChannel).toEqual([
      { '@type': 'ServiceChannel', name: 'Online', serviceUrl: url, availableLanguage: ['ar'] },
    ]);
    for (const name of ['alternateName', 'serviceType', 'category', 'areaServed'])
      expect(service).not.toHaveProperty(name);
    expect(service.offers).not.toHaveProperty('priceSpecification');
  });

  it.each([
    [[5000, 8505], '135.05'],
    [[1], '0.01'],
    [[0], '0.00'],
    [[undefined, 5000], undefined],
  ])('has one price where every fee is certain: %j', (amounts, price) => {
    const fees = amounts.map((amount, at) => ({
      ...{ id: String(at), title: text1, asOf: '2026-01-01' },
      ...(amount !== undefined && { amount }),
    }));
    expect(governmentService({ ...everything, fees }, { url }).offers.price).toBe(price);
  });

  it.each(['/council/', 'portal.example', 'javascript:alert(1)', ''])(
    'takes no address that leads nowhere: %j',
    (address) => {
      expect(() => governmentService(council, { url: address })).toThrow(TypeError);
      expect(() => governmentService(council, { url, applyUrl: address })).toThrow(TypeError);
    },
  );
});

describe('scriptSafe', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--<script', ']]>', '&lt;', '\u2028\u2029', '\uD800', '\0'),
  );

  it('writes any words so that no page takes them for its own, and reads them back the same', () => {
    fc.assert(
      fc.property(odd, odd, (one, other) => {
        const words = { ar: `ن${one}${other}`, en: `${other}x${one}` };
        const service = governmentService(
          { ...council, title: words, summary: words, contact: { title: words, phone: one } },
          { url, language: 'en', area: words },
        );
        const written = scriptSafe(service);
        expect(written).not.toMatch(/[<>&\u2028\u2029]|\p{Cs}/u);
        expect(JSON.parse(written)).toEqual(service);
      }),
    );
  });
});
