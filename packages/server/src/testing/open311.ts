import { createSchemaCompiler } from '../http/schemas.js';
import { open311Path } from '../open311/routes.js';
import type { TestServer } from './test-server.js';

export const complaint = 'administrative-prosecution_complaint';
export const apiKey = 'a-key-of-the-town-app-for-tests';

/**
 * What a report of the standard carries, member by member, for a place in Port Said. After the example
 * of POST Service Request of Open311 GeoReport v2 (open311/open311.github.io, GeoReport/v2/index.md).
 */
export const report = {
  api_key: apiKey,
  service_code: complaint,
  lat: '31.26530001',
  long: '32.30189999',
  address_string: 'حي المناخ، شارع محمد علي',
  email: 'mona@example.org',
  device_id: 'tt222111',
  account_id: '123456',
  first_name: 'منى',
  last_name: 'سعيد عبد الله حسن',
  phone: '٠١٠٠ ١٢٣ ٤٥٦٧',
  description: 'انتظرت من الصباح حتى نهاية العمل ولم يفتح أحد الشباك، وتكرر ذلك ثلاثة أيام.',
  'attribute[kind]': 'neglect',
  'attribute[body]': 'حي المناخ',
  'attribute[knowsEmployee]': 'no',
  'attribute[factDate]': '2026-11-22T09:30:00+02:00',
  'attribute[isOngoing]': 'yes',
  'attribute[otherBody]': 'no',
  'attribute[identity]': 'named',
  'attribute[nationalId]': '29905150312345',
  'attribute[declaration_accepted]': 'true',
};

const text = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };
const closed = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

/**
 * What the answers have to look like, written after the tables of the standard and after
 * open311/schema-validation (schema/georeport-v2), and no wider than what is told here.
 */
const schemas = {
  services: {
    type: 'array',
    items: closed({
      service_code: text,
      service_name: text,
      description: text,
      metadata: { type: 'boolean' },
      type: { enum: ['realtime', 'batch', 'blackbox'] },
      keywords: { type: 'string' },
      group: textOrNull,
    }),
  },
  definition: closed({
    service_code: text,
    attributes: {
      type: 'array',
      items: closed(
        {
          variable: { type: 'boolean' },
          code: text,
          datatype: {
            enum: ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'],
          },
          required: { type: 'boolean' },
          datatype_description: textOrNull,
          order: { type: 'integer', minimum: 1 },
          description: text,
          values: { type: 'array', minItems: 1, items: closed({ key: text, name: text }) },
        },
        ['variable', 'code', 'datatype', 'required', 'order', 'description'],
      ),
    },
  }),
  requests: {
    type: 'array',
    items: closed({
      service_request_id: text,
      status: { enum: ['open', 'closed'] },
      status_notes: text,
      service_name: text,
      service_code: text,
      agency_responsible: text,
      requested_datetime: { type: 'string', format: 'date-time' },
      updated_datetime: { type: 'string', format: 'date-time' },
      expected_datetime: { type: ['string', 'null'], format: 'date-time' },
      // What would be of somebody: told of nobody.
      ...Object.fromEntries(
        [
          'description',
          'service_notice',
          'address',
          'address_id',
          'zipcode',
          'lat',
          'long',
          'media_url',
        ].map((name) => [name, { type: 'null' }]),
      ),
    }),
  },
  created: {
    type: 'array',
    minItems: 1,
    maxItems: 1,
    items: closed({ service_request_id: text, service_notice: text, account_id: { type: 'null' } }),
  },
  errors: {
    type: 'array',
    minItems: 1,
    items: closed({ code: { type: 'integer' }, description: text }),
  },
  discovery: closed({
    changeset: text,
    contact: text,
    key_service: text,
    endpoints: {
      type: 'array',
      minItems: 1,
      items: closed({
        specification: { const: 'http://wiki.open311.org/GeoReport_v2' },
        url: { type: 'string', format: 'uri' },
        changeset: text,
        type: { enum: ['production', 'test'] },
        formats: { type: 'array', items: { enum: ['text/xml', 'application/json'] } },
      }),
    },
  }),
};

const compiler = createSchemaCompiler({}, { coerce: false });

type Headers = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, string | undefined>>;

/** Calls below the path of the view; every body is checked against the standard on arrival. */
export function open311Of({ server }: TestServer) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    server.app.request(open311Path + path, init);

  async function read<Body>(
    answer: Response,
    shape: keyof typeof schemas,
    status: number,
  ): Promise<Body> {
    const body: unknown = await answer.json();
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    const validate = compiler.compile(schemas[shape]);
    if (!validate(body)) throw new Error(JSON.stringify(validate.errors));
    return body as Body;
  }

  return {
    ask,
    get: async <Body>(path: string, shape: keyof typeof schemas, headers: Headers = {}) =>
      read<Body>(await ask(path, { headers }), shape, 200),
    /** The example with some of it changed; `undefined` leaves it out. */
    send: (changes: Fields = {}, headers: Headers = {}, path = '/requests.json') => {
      const fields = Object.entries({ ...report, ...changes }).filter(
        ([, value]) => value !== undefined,
      );
      return ask(path, {
        method: 'POST',
        headers,
        body: new URLSearchParams(fields as string[][]),
      });
    },
    created: async (answer: Response) => {
      const [first] = await read<{ service_request_id: string; service_notice: string }[]>(
        answer,
        'created',
        201,
      );
      return first ?? { service_request_id: '', service_notice: '' };
    },
    /** The status, the codes, and what is said. */
    refused: async (answer: Response) => {
      const errors = await read<{ code: number; description: string }[]>(
        answer,
        'errors',
        answer.status,
      );
      return {
        status: answer.status,
        codes: [...new Set(errors.map(({ code }) => code))],
        said: errors.map(({ description }) => description.replace(/[\u2066-\u2069]/g, '')),
      };
    },
  };
}
