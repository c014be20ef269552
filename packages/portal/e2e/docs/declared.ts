import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Declared {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

type Operations = Readonly<
  Record<string, { readonly responses: Readonly<Record<string, Declared>> }>
>;

interface Document {
  readonly paths: Readonly<Record<string, Operations>>;
}

/** What the contract says of answers; asked of back ends that know nothing of ours. */
export class Contract {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #paths: Readonly<Record<string, Operations>>;

  private constructor(document: Document) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'openapi');
    this.#paths = document.paths;
  }

  static async read(): Promise<Contract> {
    const file = createRequire(import.meta.url).resolve('@fanar/contract/openapi.yaml');
    return new Contract(parse(await readFile(file, 'utf8')) as Document);
  }

  /**
   * What is wrong with an answer; nothing where it is one that the document declares.
   * @param path as in the document, `/applications/{reference}`
   */
  async faultsOf(method: string, path: string, response: Response): Promise<readonly string[]> {
    const what = `${method} ${path} ${String(response.status)}`;
    const responses = `#/paths/${escaped(path)}/${method.toLowerCase()}/responses`;
    const declared = this.#paths[path]?.[method.toLowerCase()]?.responses[response.status];
    if (!declared) return [`${what} is not declared`];
    const place = declared.$ref ?? `${responses}/${String(response.status)}`;
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? 'none';
    const $ref = `openapi${place}/content/${escaped(type)}/schema`;
    const validate = this.#ajv.compile({ $ref });
    if (validate(await response.clone().json())) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '' }) => `${what}: ${instancePath} ${message}`,
    );
  }
}

const escaped = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
