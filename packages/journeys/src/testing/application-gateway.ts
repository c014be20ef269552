import type {
  GatewayError,
  ApplicationReceipt,
  ApplicationRequest,
  CreateOptions,
  ServiceDefinition,
  ServiceGateway,
  UploadRef,
} from '@fanar/contract';
import { licence, licenceReceipt } from './licence.js';

/** A back end in memory for one service: keeps what it is sent, and fails when told to. */
export class ApplicationGateway implements Partial<ServiceGateway> {
  readonly received: { request: ApplicationRequest; key: string }[] = [];
  readonly uploads: File[] = [];
  /** Ids of what it was told to let go of. */
  readonly removed: string[] = [];
  /** Thrown by the next calls that send an application, first to last. */
  readonly failures: GatewayError[] = [];

  constructor(public definition: ServiceDefinition = licence) {}

  /** As a journey wants it; calls not needed here are absent. */
  get whole(): ServiceGateway {
    return this as unknown as ServiceGateway;
  }

  async getService(): Promise<ServiceDefinition> {
    return this.definition;
  }

  async upload(file: File): Promise<UploadRef> {
    this.uploads.push(file);
    const id = `upload-${String(this.uploads.length).padStart(16, '0')}`;
    return { id, name: file.name, size: file.size, type: file.type };
  }

  async removeUpload(id: string): Promise<void> {
    this.removed.push(id);
  }

  async createApplication(
    request: ApplicationRequest,
    { idempotencyKey }: CreateOptions,
  ): Promise<ApplicationReceipt> {
    this.received.push({ request, key: idempotencyKey });
    const failure = this.failures.shift();
    if (failure) throw failure;
    return licenceReceipt;
  }
}
