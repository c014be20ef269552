import { blobOf, type Caller } from './http-caller.js';
import type { PerformanceGateway, PerformanceQuery } from './performance-gateway.js';

/** Public figures, which need no key. */
export function performanceCalls({ client, call, exchange }: Caller): Required<PerformanceGateway> {
  return {
    getPerformance: (asked, callOptions) =>
      call(
        (init) => client.GET('/performance', { ...init, params: { query: queryOf(asked) } }),
        callOptions,
      ),

    async getPerformanceTable(asked, callOptions) {
      const answer = await exchange(
        (init) =>
          client.GET('/performance/table', {
            ...init,
            params: { query: queryOf(asked) },
            parseAs: 'blob',
          }),
        callOptions,
      );
      return blobOf(answer);
    },

    async getDataDictionary(callOptions) {
      const { items } = await call(
        (init) => client.GET('/performance/dictionary', { ...init }),
        callOptions,
      );
      return items;
    },

    getCoverage: (callOptions) => call((init) => client.GET('/coverage', { ...init }), callOptions),
  };
}

/** What is not asked for is not sent. */
function queryOf({ sector, service, from, to }: PerformanceQuery) {
  return {
    ...(sector !== undefined && { sector }),
    ...(service !== undefined && { service }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
