export { basePath, type AppOptions } from './app.js';
export { judgeAnswers, namedUploads, type StoredFile, type Verdict } from './applications/judge.js';
export type { CatalogueData } from './catalogue.js';
export type { RequestLogEntry } from './http/middleware.js';
export { consoleMessages, type Message, type Messages } from './messages/messages.js';
export type { MessagePages } from './messages/words.js';
export type { PaymentNotice, PaymentOrder, Payments } from './payments/payments.js';
export { defaultLimits, type Limits, type RateLimit, type ServicePause } from './resources.js';
export { createServer, sandboxPath, type FanarServer, type ServerOptions } from './server.js';
