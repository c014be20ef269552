import {
  GatewayError,
  type CodeRequest,
  type ServiceDefinition,
  type Verification,
  type VerificationProof,
} from '@fanar/contract';
import { ApplicationGateway } from './application-gateway.js';
import { licence } from './licence.js';

/** A service that wants the mobile proved, and the mailbox where one is given. */
export const verifying: ServiceDefinition = {
  ...licence,
  id: 'traffic/verified-licence',
  steps: [
    {
      id: 'contact',
      title: { ar: 'كيف نتواصل معك', en: 'How to reach you' },
      fields: [
        {
          id: 'mobile',
          type: 'phone',
          label: { ar: 'رقم المحمول', en: 'Mobile number' },
          constraints: { kinds: ['mobile'], verify: true },
          autocomplete: 'tel',
        },
        {
          id: 'mail',
          type: 'email',
          label: { ar: 'البريد الإلكتروني', en: 'Email address' },
          required: false,
          constraints: { verify: true },
        },
      ],
    },
    {
      id: 'vehicle',
      title: { ar: 'بيانات السيارة', en: 'Vehicle' },
      fields: [{ id: 'plate', type: 'plate', label: { ar: 'رقم اللوحة', en: 'Plate number' } }],
    },
  ],
};

/** The code of every message. */
export const CODE = '482193';

export function sentCode(number = 1): Verification {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    resendAt: new Date(Date.now()).toISOString(),
    length: CODE.length,
  };
}

/** A back end that sends codes: the same to everybody. */
export class VerifyingGateway extends ApplicationGateway {
  readonly sent: { request: CodeRequest; key: string }[] = [];
  readonly checked: { id: string; code: string }[] = [];
  /** Thrown by the next calls for codes, first to last. */
  readonly codeFailures: GatewayError[] = [];

  constructor(definition = verifying) {
    super(definition);
  }

  async sendCode(
    request: CodeRequest,
    { idempotencyKey }: { idempotencyKey: string },
  ): Promise<Verification> {
    this.#fail();
    this.sent.push({ request, key: idempotencyKey });
    return sentCode(this.sent.length);
  }

  async checkCode(id: string, code: string): Promise<VerificationProof> {
    this.#fail();
    this.checked.push({ id, code });
    if (code !== CODE) throw new GatewayError({ code: 'code-wrong', status: 422 });
    return { proof: `proof of ${id}`, expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  }

  #fail(): void {
    const failure = this.codeFailures.shift();
    if (failure) throw failure;
  }
}
