import type { CatalogueOffice } from '@fanar/catalogue';
import type { Bundle, FhirResource, OperationOutcome } from 'fhir/r4.js';
import { fhirPath } from '../fhir/routes.js';
import { as, book, hold, visitFor } from './examples.js';
import { testCatalogue } from './test-catalogue.js';
import type { TestServer } from './test-server.js';

export const medicine = 'health/family-medicine-appointment';

const model = testCatalogue.offices[0] as CatalogueOffice;

function healthOffice(id: string, more: Partial<CatalogueOffice> = {}): CatalogueOffice {
  const title = { ar: 'مركز طب أسرة للاختبار', en: 'Family medicine centre for tests' };
  return { ...model, id, title, sector: 'health', services: [medicine], ...more };
}

/** The catalogue of the tests with offices of the sector: they receive as `one-seat` does. */
export const healthCatalogue = {
  ...testCatalogue,
  offices: [
    ...testCatalogue.offices,
    healthOffice('clinic'),
    healthOffice('other-clinic'),
    healthOffice('counter', { services: ['health/state-funded-treatment'] }),
    healthOffice('a-name-that-is-longer-than-what-fhir-admits-of-any-id'),
    healthOffice('under_score'),
  ],
};

const [clinicToken, everyToken] = ['a-token-of-the-clinic-alone', 'a-token-of-every-office-there'];
export const fhirStaff = [
  { token: clinicToken, offices: ['clinic', 'one-seat'] },
  { token: everyToken, offices: 'all' as const },
];
export const ofClinic = { Authorization: `Bearer ${clinicToken}` };
export const ofAll = { Authorization: `Bearer ${everyToken}` };

type Headers = Readonly<Record<string, string>>;

/** Calls below the path of the view, or at a whole address of it. */
export function fhirOf({ server }: TestServer) {
  const ask = async (path: string, headers: Headers = {}, method = 'GET'): Promise<Response> =>
    server.app.request(path.startsWith('http') ? path : fhirPath + path, { headers, method });
  const resource = async <Type extends FhirResource>(path: string, headers?: Headers) => {
    const answer = await ask(path, headers);
    if (answer.status !== 200) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Type;
  };
  return {
    ask,
    resource,
    bundle: (path: string, headers?: Headers) => resource<Bundle>(path, headers),
    /** What is refused: the status, the code of the issue, and what it says. */
    async refusal(path: string, headers?: Headers, method?: string) {
      const answer = await ask(path, headers, method);
      const { resourceType, issue } = (await answer.json()) as OperationOutcome;
      return { status: answer.status, resourceType, code: issue[0]?.code, issue, answer };
    },
  };
}

export function resourcesOf<Type extends FhirResource>({ entry = [] }: Bundle): Type[] {
  return entry
    .filter(({ search }) => search?.mode === 'match')
    .map(({ resource }) => resource as Type);
}

/** Books a visit for family medicine. */
export async function bookClinic(
  test: TestServer,
  slot: { readonly date: string; readonly time: string; readonly office?: string },
  details: object = {},
) {
  const held = await hold(test, { office: 'clinic', visit: visitFor(medicine), ...slot });
  return as.booking(await book(test, await as.hold(held), details));
}
