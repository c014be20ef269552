import type { ServiceGateway } from '@fanar/contract';
import type { FileStore } from './field-kinds/kind.js';

/** Files at the back end. */
export function gatewayFiles(gateway: ServiceGateway): FileStore {
  return {
    upload: (file, options) => gateway.upload(file, options),
    remove: (id) => gateway.removeUpload(id),
  };
}
