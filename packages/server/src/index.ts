export { basePath, type AppOptions } from './app.js';
export type { CatalogueData } from './catalogue.js';
export type { RequestLogEntry } from './http/middleware.js';
export { defaultLimits, type Limits, type RateLimit } from './resources.js';
export { createServer, type FanarServer, type ServerOptions } from './server.js';
