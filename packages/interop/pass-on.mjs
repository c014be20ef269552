import { request as ask } from 'node:http';

/**
 * Passes a call on to the API as it came, and its answer back as it comes.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} api the address whose `/api/v1` is meant
 */
export function passOn(request, response, api) {
  const { method, headers, url = '/' } = request;
  const onward = ask(new URL(url, api), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
