import { expect, it } from 'vitest';
import { xmlOf } from './xml.js';

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

// Examples after those of the standard: open311/open311.github.io, GeoReport/v2/index.md.
it('writes lists by what their members are called, and null as an empty element', () => {
  const attributes = [
    {
      variable: true,
      code: 'MAKE',
      datatype: 'singlevaluelist',
      datatype_description: null,
      order: 1,
      values: [
        { key: '123', name: 'Ford' },
        { key: '124', name: 'Chrysler' },
      ],
    },
  ];
  expect(xmlOf('service_definition', { service_code: 'DMV66', attributes })).toBe(
    `${head}<service_definition><service_code>DMV66</service_code><attributes><attribute>` +
      '<variable>true</variable><code>MAKE</code><datatype>singlevaluelist</datatype>' +
      '<datatype_description/><order>1</order><values><value><key>123</key><name>Ford</name></value>' +
      '<value><key>124</key><name>Chrysler</name></value></values></attribute></attributes>' +
      '</service_definition>\n',
  );
  expect(xmlOf('errors', [{ code: 403, description: 'Invalid api_key' }])).toBe(
    `${head}<errors><error><code>403</code><description>Invalid api_key</description></error></errors>\n`,
  );
  expect(xmlOf('services', [])).toBe(`${head}<services/>\n`);
});

it('lets no text out of its element, nor what XML cannot write', () => {
  expect(
    xmlOf('errors', [{ description: '</description>&<![CDATA[\u0000\ud800\u{1f3db}]]>' }]),
  ).toBe(
    `${head}<errors><error><description>&lt;/description&gt;&amp;&lt;![CDATA[\u{1f3db}]]&gt;` +
      '</description></error></errors>\n',
  );
});
