import type { ServiceDefinition } from '@fanar/contract';
import { definitions as documents } from './generated/definitions.js';

/** Every service in full, for servers and site builders. A page loads one by `loadService`. */
export const definitions = documents as readonly ServiceDefinition[];
