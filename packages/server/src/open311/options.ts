import type { ServiceId, Text } from '@fanar/contract';

/** What a host says of its Open311 endpoint. */
export interface Open311Options {
  /** Keys given out to programs that may report, at least 24 characters each. Default: nobody may. */
  readonly keys?: readonly string[] | undefined;
  /**
   * What can be reported. Default: every service that making a complaint leads to (`events`), as far
   * as it can be answered by a report.
   */
  readonly services?: readonly ServiceId[] | undefined;
  /** The `jurisdiction_id` of this place; another one is refused. Default: none is looked at. */
  readonly jurisdiction?: string | undefined;
  /** Address of the endpoint, as its clients see it. Default: as each client asked. */
  readonly url?: string | undefined;
  /** Whom to turn to about the endpoint. */
  readonly contact?: Text | undefined;
  /** How to come by a key. */
  readonly keyService?: Text | undefined;
  /** Nobody acts on what is reported here. Default `false`. */
  readonly isTest?: boolean | undefined;
}
