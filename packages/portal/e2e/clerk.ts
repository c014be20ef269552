import { offices } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import type { ApplicationReceipt, components, ServiceId } from '@fanar/contract';
import { validAnswers } from './every-service/valid-answers.js';
import type { SampleFile } from './files.js';
import type { Scene } from './scene.js';

type Schemas = components['schemas'];

/** Who works for every office of the tests. */
export const CLERK = { token: 'a-token-of-a-clerk-of-the-tests', offices: 'all' } as const;

/** What is done at the desk of an office, and by an applicant elsewhere: by the API alone. */
export class Clerk {
  readonly #scene: Pick<Scene, 'at'>;
  /** Where the clerk works. */
  readonly office: string;

  constructor(
    scene: Pick<Scene, 'at'>,
    readonly service: ServiceId,
  ) {
    this.#scene = scene;
    const office = offices.find(({ services }) => services.includes(service));
    if (!office) throw new Error(`No office serves ${service}`);
    this.office = office.id;
  }

  /** Somebody applies. */
  async application(language: 'ar' | 'en'): Promise<ApplicationReceipt> {
    const definition = definitions.find(({ id }) => id === this.service);
    if (!definition) throw new Error(`No service ${this.service}`);
    const answers = validAnswers(definition, { choice: 'first', isWhole: false });
    const { version } = definition;
    return this.#post<ApplicationReceipt>('applications', {
      ...{ service: this.service, version, language, answers, declared: true },
    });
  }

  async read(reference: string): Promise<Schemas['Case']> {
    return (await this.#ask('GET', this.#path(reference))).json() as Promise<Schemas['Case']>;
  }

  /** Does something, whatever it looked like before. */
  act(reference: string, act: Schemas['CaseAct']): Promise<Schemas['Case']> {
    return this.#post(`${this.#path(reference)}/events`, act, { 'If-Match': '*' });
  }

  async issue(reference: string, title: Schemas['StaffText'], file: SampleFile): Promise<void> {
    await this.act(reference, { kind: 'document', title, upload: await this.#upload(file) });
  }

  /** The applicant sends what was asked for. */
  async answer(
    { reference, trackingKey }: ApplicationReceipt,
    request: string,
    file: SampleFile,
  ): Promise<void> {
    const files = [await this.#upload(file)];
    const key = { 'Fanar-Key': trackingKey };
    await this.#post(`applications/${reference}/responses`, { request, files }, key);
  }

  async #upload({ name, bytes }: SampleFile): Promise<string> {
    const tus = { 'Tus-Resumable': '1.0.0' };
    const opened = await this.#ask('POST', 'uploads', {
      ...tus,
      'Upload-Length': String(bytes.byteLength),
      'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
    });
    const id = opened.headers.get('Location')?.split('/').at(-1) ?? '';
    const headers = {
      ...tus,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    };
    await this.#ask('PATCH', `uploads/${id}`, headers, Uint8Array.from(bytes));
    return id;
  }

  #path(reference: string): string {
    return `staff/offices/${this.office}/cases/${reference}`;
  }

  async #post<Answer>(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await this.#ask(
      'POST',
      path,
      { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      JSON.stringify(body),
    );
    return answer.json() as Promise<Answer>;
  }

  async #ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: BodyInit,
  ): Promise<Response> {
    const answer = await fetch(this.#scene.at('/api/v1/', path), {
      method,
      headers: { Authorization: `Bearer ${CLERK.token}`, ...headers },
      ...(body !== undefined && { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer;
  }
}
