import type {
  ApplicationGateway,
  NotificationChannel,
  OpenedApplication,
} from './application-gateway.js';
import { blobOf, type Caller } from './http-caller.js';
import { watchEvents } from './http-events.js';
import type { CallerOptions } from './http-exchange.js';

/** Following an application, and what its applicant does meanwhile. */
export function applicationCalls(
  { client, call, exchange }: Caller,
  options: CallerOptions,
): Required<ApplicationGateway> {
  const opened = ({ reference, key }: OpenedApplication) => ({
    path: { reference },
    header: { 'Fanar-Key': key },
  });
  const creating = (application: OpenedApplication, idempotencyKey: string) => {
    const { path, header } = opened(application);
    return { path, header: { ...header, 'Idempotency-Key': idempotencyKey } };
  };
  const notifications = '/applications/{reference}/notifications/{channel}';
  const by = (application: OpenedApplication, channel: NotificationChannel) => {
    const { path, header } = opened(application);
    return { path: { ...path, channel }, header };
  };
  return {
    getApplication: (reference, key, callOptions) =>
      call(
        (init) =>
          client.GET('/applications/{reference}', {
            ...init,
            params: opened({ reference, key }),
          }),
        callOptions,
      ),

    glanceApplication: (reference, lastDigits, callOptions) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/glance', {
            ...init,
            params: { path: { reference } },
            body: { lastDigits },
          }),
        callOptions,
      ),

    watchApplication({ reference, key }, after, onEvent, signal) {
      const path = `/applications/${encodeURIComponent(reference)}/events`;
      const headers = { 'Fanar-Key': key };
      watchEvents(options, { path, headers, event: 'change', after }, onEvent, signal);
    },

    answerRequest: (application, body, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/responses', {
            ...init,
            params: creating(application, idempotencyKey),
            body,
          }),
        callOptions,
      ),

    writeMessage: (application, text, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/messages', {
            ...init,
            params: creating(application, idempotencyKey),
            body: { text },
          }),
        callOptions,
      ),

    withdrawApplication: (application, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/withdrawal', {
            ...init,
            params: creating(application, idempotencyKey),
          }),
        callOptions,
      ),

    correctApplication: (application, { changes, basedOn }, { idempotencyKey, ...callOptions }) => {
      const { path, header } = creating(application, idempotencyKey);
      return call(
        (init) =>
          client.POST('/applications/{reference}/corrections', {
            ...init,
            params: { path, header: { ...header, 'If-Match': `"${basedOn}"` } },
            body: { changes: [...changes] },
          }),
        callOptions,
      );
    },

    appealDecision: (application, text, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/appeal', {
            ...init,
            params: creating(application, idempotencyKey),
            body: { text },
          }),
        callOptions,
      ),

    giveFeedback: (application, body, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/feedback', {
            ...init,
            params: creating(application, idempotencyKey),
            body,
          }),
        callOptions,
      ),

    async getIssuedDocument(application, id, callOptions) {
      const { path, header } = opened(application);
      const answer = await exchange(
        (init) =>
          client.GET('/applications/{reference}/documents/{id}', {
            ...init,
            params: { path: { ...path, id }, header },
            parseAs: 'blob',
          }),
        callOptions,
      );
      return blobOf(answer);
    },

    setNotification: (application, channel, body, callOptions) =>
      call(
        (init) => client.PUT(notifications, { ...init, params: by(application, channel), body }),
        callOptions,
      ),

    removeNotification: (application, channel, callOptions) =>
      call(
        (init) => client.DELETE(notifications, { ...init, params: by(application, channel) }),
        callOptions,
      ),

    async listAccesses(application, callOptions) {
      const { items } = await call(
        (init) =>
          client.GET('/applications/{reference}/accesses', {
            ...init,
            params: opened(application),
          }),
        callOptions,
      );
      return items;
    },
  };
}
