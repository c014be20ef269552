import type { ApplicationReceipt, ApplicationStatus, components, Stage } from '@fanar/contract';
import type { CatalogueData } from '../catalogue.js';
import { as, goodApplication, newKey, submit } from './examples.js';
import { service, testCatalogue } from './test-catalogue.js';
import type { TestServer } from './test-server.js';

type Schemas = components['schemas'];
type Applied = Pick<ApplicationReceipt, 'reference' | 'trackingKey'>;
type Act = Schemas['CaseAct'];

/** One clerk of each of two offices that serve the service. */
export const caseTokens = [
  { token: 'a-token-of-the-clerk-of-one-seat', offices: ['one-seat'] },
  { token: 'a-token-of-the-clerk-of-three-seats', offices: ['three-seats'] },
];
const tokens: Readonly<Record<string, string>> = Object.fromEntries(
  caseTokens.flatMap(({ token, offices }) => offices.map((office) => [office, token])),
);

/** The renewal of the tests, whose review may go back, and which takes appeals for ten days. */
export const caseCatalogue: CatalogueData = {
  ...testCatalogue,
  definitions: testCatalogue.definitions.map((definition) =>
    definition.id === service
      ? {
          ...definition,
          appeal: { how: { ar: 'تظلم إلى مدير المرور' }, days: 10, online: true },
          stages: definition.stages.map((stage) =>
            stage.id === 'review'
              ? { ...stage, moves: ['received', 'fees'], responsible: { ar: 'وحدة المرور' } }
              : stage,
          ),
        }
      : definition,
  ),
};

/** The renewal of the tests, whose survey and inspection go on at the same time. */
export const laneCatalogue: CatalogueData = {
  ...testCatalogue,
  definitions: testCatalogue.definitions.map((definition) =>
    definition.id === service
      ? {
          ...definition,
          lanes: [
            { id: 'works', title: { ar: 'معاينة الموقع', en: 'Survey of the site' } },
            { id: 'safety', title: { ar: 'الحماية المدنية', en: 'Civil protection' } },
          ],
          stages: [
            stageOf('received'),
            stageOf('survey', { lane: 'works', duration: 5 }),
            stageOf('surveyed', { lane: 'works' }),
            stageOf('inspection', { lane: 'safety' }),
            stageOf('inspected', { lane: 'safety' }),
            stageOf('licence'),
          ],
        }
      : definition,
  ),
};

function stageOf(id: string, more: Partial<Stage> = {}): Stage {
  return { id, title: { ar: `مرحلة ${id}` }, next: { ar: 'نراجع طلبك.' }, ...more };
}

/** What a citizen and two offices do with applications; every answer is checked on arrival. */
export function casesOf(test: TestServer) {
  const { call } = test;
  const mine = (
    method: string,
    { reference, trackingKey }: Applied,
    path = '',
    json?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    call(method, `/applications/${reference}${path}`, {
      headers: {
        'Fanar-Key': trackingKey,
        ...(method === 'POST' && { 'Idempotency-Key': newKey() }),
        ...headers,
      },
      ...(json !== undefined && { json }),
    });
  const signedIn = (office: string) => ({ Authorization: `Bearer ${tokens[office] ?? 'nobody'}` });
  const staff = (path: string, office = 'one-seat', headers = {}): Promise<Response> =>
    call('GET', `/staff/offices/${office}/cases${path}`, {
      headers: { ...signedIn(office), ...headers },
    });
  const askAct = (
    reference: string,
    act: Act,
    { office = 'one-seat', ifMatch = '*', key = newKey() } = {},
  ): Promise<Response> =>
    call('POST', `/staff/offices/${office}/cases/${reference}/events`, {
      headers: { ...signedIn(office), 'Idempotency-Key': key, 'If-Match': ifMatch },
      json: act,
    });
  return {
    mine,
    staff,
    askAct,
    apply: async () => as.receipt(await submit(test, await goodApplication(test))),
    status: async (applied: Applied): Promise<ApplicationStatus> =>
      as.status(await mine('GET', applied)),
    case: async (reference: string, office?: string) =>
      (await (await staff(`/${reference}`, office)).json()) as Schemas['Case'],
    inbox: async (query = '', office?: string) =>
      (await (await staff(query, office)).json()) as Schemas['CasePage'],
    act: async (reference: string, act: Act, how?: Parameters<typeof askAct>[2]) => {
      const answer = await askAct(reference, act, how);
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Schemas['Case'];
    },
  };
}
