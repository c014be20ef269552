import { Hono } from 'hono';
import { fhirPath, fhirRoutes } from './fhir/routes.js';
import { govstackPath, govstackRoutes } from './govstack/routes.js';
import {
  admitOrigins,
  logRequests,
  protectAnswers,
  type RequestLogEntry,
} from './http/middleware.js';
import { HttpProblem, problemResponse } from './http/problem.js';
import { routeOperations } from './http/router.js';
import { open311Path, open311Routes } from './open311/routes.js';
import type { Open311Options } from './open311/options.js';
import type { Resources } from './resources.js';
import { applicationRoutes } from './routes/applications.js';
import { appointmentRoutes } from './routes/appointments.js';
import { availabilityEventRoutes } from './routes/availability-events.js';
import { caseRoutes, officeCaseRoutes } from './routes/cases.js';
import { catalogueRoutes } from './routes/catalogue.js';
import { checkInRoutes } from './routes/check-in.js';
import { draftRoutes } from './routes/drafts.js';
import { paymentRoutes } from './routes/payments.js';
import { performanceRoutes } from './routes/performance.js';
import { queueRoutes } from './routes/queues.js';
import { staffRoutes } from './routes/staff.js';
import { signatureRoutes } from './routes/signatures.js';
import { uploadRoutes } from './routes/uploads.js';
import { verificationRoutes } from './routes/verifications.js';
import { waitListRoutes } from './routes/wait-list.js';

/** Where the API stands on its host. */
export const basePath = '/api/v1';

export interface AppOptions {
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly log?: ((entry: RequestLogEntry) => void) | undefined;
  /** Address of the FHIR view, which its resources name. Default: as each client asked. */
  readonly fhirUrl?: string | undefined;
  /** Reports by Open311. Default: what can be reported is told, and nobody may report. */
  readonly open311?: Open311Options | undefined;
}

export function createApp(
  resources: Resources,
  { allowedOrigins, log, fhirUrl, open311 }: AppOptions,
): Hono {
  const app = new Hono();
  for (const everything of [basePath, fhirPath, open311Path, govstackPath].map(
    (path) => `${path}/*`,
  )) {
    if (log) app.use(everything, logRequests(log));
    app.use(everything, protectAnswers);
    if (allowedOrigins && allowedOrigins.length > 0) {
      app.use(everything, admitOrigins(allowedOrigins));
    }
  }
  app.route(fhirPath, fhirRoutes(resources, fhirUrl));
  app.route(open311Path, open311Routes(resources, open311));
  app.route(govstackPath, govstackRoutes(resources));
  routeOperations(app, basePath, {
    ...catalogueRoutes(resources),
    ...uploadRoutes(resources, `${basePath}/uploads`),
    ...draftRoutes(resources, `${basePath}/drafts`),
    ...applicationRoutes(resources, `${basePath}/applications`),
    ...caseRoutes(resources),
    ...officeCaseRoutes(resources),
    ...signatureRoutes(resources),
    ...staffRoutes(resources),
    ...paymentRoutes(resources),
    ...verificationRoutes(resources),
    ...appointmentRoutes(resources, `${basePath}/appointments`),
    ...availabilityEventRoutes(resources),
    ...waitListRoutes(resources, `${basePath}/wait-list`),
    ...checkInRoutes(resources),
    ...queueRoutes(resources, `${basePath}/queues`),
    ...performanceRoutes(resources),
  });
  app.onError((error) => {
    if (error instanceof HttpProblem) return problemResponse(error);
    resources.reportError(error);
    return problemResponse(new HttpProblem(500, 'internal-error'));
  });
  return app;
}
