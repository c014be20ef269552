import type { ServiceGateway } from '@fanar/contract';

/** A gateway that sends codes. */
export type CodeGateway = Required<Pick<ServiceGateway, 'sendCode' | 'checkCode'>>;

export function sendsCodes(
  gateway: ServiceGateway | undefined,
): gateway is ServiceGateway & CodeGateway {
  return gateway?.sendCode !== undefined && gateway.checkCode !== undefined;
}
