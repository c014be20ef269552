/**
 * @param {import('node:http').Server} server
 * @returns {Promise<{ url: string, close(): Promise<void> }>} once it listens, on any free port
 */
export async function listening(server) {
  await new Promise((isListening) => server.listen(0, '127.0.0.1', () => isListening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
