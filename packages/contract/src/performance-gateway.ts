import type { CallOptions } from './call-options.js';
import type { ServiceId } from './definition.js';
import type { components } from './generated/openapi.js';

type Schemas = components['schemas'];
export type Coverage = Schemas['Coverage'];
export type DataColumn = Schemas['DataColumn'];
export type Figures = Schemas['Figures'];
export type ServicePerformance = Schemas['ServicePerformance'];

/** What figures are asked for; all sectors and the last twelve months where nothing is said. */
export interface PerformanceQuery {
  readonly sector?: string | undefined;
  /** Says its sector too. */
  readonly service?: ServiceId | undefined;
  /** The first month, `2026-01`. */
  readonly from?: string | undefined;
  /** The last month. */
  readonly to?: string | undefined;
}

/** Public figures. Methods may be missing, as not every back end has any. */
export interface PerformanceGateway {
  getPerformance?(query: PerformanceQuery, options?: CallOptions): Promise<ServicePerformance>;
  /** The cells that the figures are made of, as CSV. */
  getPerformanceTable?(query: PerformanceQuery, options?: CallOptions): Promise<Blob>;
  /** What each column of that table means. */
  getDataDictionary?(options?: CallOptions): Promise<readonly DataColumn[]>;
  /** The connected buildings and cabinets. */
  getCoverage?(options?: CallOptions): Promise<Coverage>;
}
