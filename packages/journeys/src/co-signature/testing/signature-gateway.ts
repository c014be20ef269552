import {
  GatewayError,
  type ServiceDefinition,
  type ServiceGateway,
  type SignatureDecision,
  type SignatureRequest,
} from '@fanar/contract';
import { licence, licenceAnswers } from '../../testing/licence.js';

export const REFERENCE = 'AP-7K3M-9QXA';
export const KEY = '7K3M-9QXA-V2DT';

const { mobile, plate, delivery } = licenceAnswers;

export const waiting: SignatureRequest = {
  reference: REFERENCE,
  service: licence.id,
  version: licence.version,
  serviceTitle: { ...licence.title },
  name: 'أحمد السيد أحمد علي',
  requestedBy: 'منى السيد أحمد علي',
  declaration: { ar: 'أقر بأنني أوافق على ما ورد في هذا الطلب', en: 'I agree to this application' },
  answers: { mobile, plate, delivery },
  status: 'waiting',
  receivedAt: '2026-01-05T08:20:00Z',
};

/** A back end in memory with one signature asked for. */
export class SignatureGateway implements Partial<ServiceGateway> {
  readonly decisions: SignatureDecision[] = [];
  /** Thrown by the next calls that decide, first to last. */
  readonly failures: GatewayError[] = [];

  constructor(
    public request: SignatureRequest = waiting,
    readonly definition: ServiceDefinition = licence,
  ) {}

  /** As a journey wants it; calls not needed here are absent. */
  get whole(): ServiceGateway {
    return this as unknown as ServiceGateway;
  }

  async getService(): Promise<ServiceDefinition> {
    return this.definition;
  }

  async getSignatureRequest(reference: string, key: string): Promise<SignatureRequest> {
    if (reference !== REFERENCE || key !== KEY) {
      throw new GatewayError({ code: 'signature-not-found', status: 404 });
    }
    return this.request;
  }

  async sign(
    _reference: string,
    _key: string,
    decision: SignatureDecision,
  ): Promise<SignatureRequest> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.decisions.push(decision);
    this.request = {
      ...this.request,
      status: decision.decision,
      decidedAt: '2026-01-06T08:00:00Z',
      ...('reason' in decision && { reason: decision.reason }),
    };
    return this.request;
  }
}
