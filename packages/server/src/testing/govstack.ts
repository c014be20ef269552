import { govstackPath } from '../govstack/routes.js';
import { createSchemaCompiler } from '../http/schemas.js';
import { goodApplication } from './examples.js';
import type { TestServer } from './test-server.js';

const text = { type: 'string', minLength: 1 };
const instant = { type: 'string', format: 'date-time' };
const shape = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const status = shape({
  code: { enum: ['PENDING', 'APPROVED', 'SENDBACK', 'REJECTED'] },
  title: text,
});
const service = shape({
  id: text,
  name: text,
  version: text,
  type: { enum: ['None', 'Private', 'Public'] },
  isExecutable: { type: 'boolean' },
  description: text,
});
const formItem = {
  eFormId: text,
  name: text,
  description: text,
  version: text,
  latest: { const: true },
};
const task = {
  taskId: text,
  assigneeId: text,
  created: instant,
  serviceId: text,
  serviceName: text,
  fileId: text,
  eFormId: text,
  status,
};

/**
 * What the answers have to look like: written after the schemas of the specification and the checks of
 * its tests (GovStackWorkingGroup/bb-registration, api/GovStack_Registration_BB_API.json 0.1.1 and
 * test/openAPI/features), and no wider than what is told here. Ids are no UUIDs, as in its tests.
 */
const schemas = {
  services: { type: 'array', items: service },
  service,
  forms: { type: 'array', items: shape(formItem) },
  form: shape({ ...formItem, schema: { type: 'object' } }),
  file: shape({
    fileId: text,
    registered: instant,
    serviceId: text,
    serviceName: text,
    status,
    ended: { type: 'boolean' },
    applicantId: text,
    applicationData: shape(
      {
        applicantId: text,
        applicationName: text,
        formData: shape({ eFormId: text, data: { type: 'object' } }, ['eFormId']),
      },
      ['applicantId', 'formData'],
    ),
  }),
  files: {
    type: 'array',
    items: shape({
      fileId: text,
      mainTaskId: text,
      taskTitle: text,
      assigneeId: text,
      status,
      applicantId: text,
      created: instant,
      registered: instant,
      serviceName: text,
      serviceId: text,
    }),
  },
  tasks: { type: 'array', items: shape({ ...task, mainTaskId: text, name: text }) },
  task: shape({ ...task, taskName: text, data: { type: 'object' } }),
  error: shape(
    { code: text, message: text, localizedMessage: text, errors: { type: 'array', minItems: 1 } },
    ['code', 'message', 'localizedMessage'],
  ),
};

const compiler = createSchemaCompiler({}, { coerce: false });

type Headers = Readonly<Record<string, string>>;

/** As the tests of the specification send it. */
export const mediator = {
  'Information-Mediator-Client': 'eGovStack/GOV/90000009/digitalregistries',
};

export const renewal = 'traffic_renew-vehicle-licence';
export const form = `${renewal}@1`;
export const submitPath = `/services/${renewal}/applications`;

export interface FileBody {
  readonly fileId: string;
  readonly applicantId: string;
  readonly applicationData: { readonly formData: { readonly data?: object } };
}

/** After the example of the specification, with the answers of the form and some of them changed. */
export async function submitted(test: TestServer, changes: object = {}) {
  const { answers } = await goodApplication(test);
  return {
    applicationName: 'Amya Yuko',
    applicantId: 'sgh123h5-bdb2-11ed-9397-fdae352dfa10',
    created: '2022-10-21T00:00:00.000Z',
    formData: { eFormId: form, data: { ...answers, declaration_accepted: true, ...changes } },
  };
}

/** Calls below the path of the view; every body is checked against the specification on arrival. */
export function govstackOf(test: TestServer) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    test.server.app.request(govstackPath + path, init);

  async function read<Body>(answer: Response, name: keyof typeof schemas): Promise<Body> {
    const body: unknown = await answer.json();
    if (answer.headers.get('Content-Type') !== 'application/json') throw new Error('no JSON');
    const validate = compiler.compile(schemas[name]);
    if (!validate(body)) throw new Error(JSON.stringify([body, validate.errors]));
    return body as Body;
  }

  const post = (path: string, body: unknown, headers: Headers = mediator): Promise<Response> =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return {
    ask,
    get: async <Body>(path: string, name: keyof typeof schemas, headers: Headers = mediator) => {
      const answer = await ask(path, { headers });
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      return read<Body>(answer, name);
    },
    post,
    /** Sends an application that holds. */
    apply: async () => {
      const answer = await post(submitPath, await submitted(test));
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      const file = await read<FileBody>(answer, 'file');
      const trackingKey = answer.headers.get('Fanar-Key') ?? '';
      return { ...file, reference: file.fileId, trackingKey };
    },
    read,
    refused: async (answer: Response) => {
      type Error = {
        code: string;
        localizedMessage: string;
        errors?: { pointer: string; code: string }[];
      };
      const { code, localizedMessage, errors } = await read<Error>(answer, 'error');
      return { status: answer.status, code, localizedMessage, errors };
    },
  };
}
