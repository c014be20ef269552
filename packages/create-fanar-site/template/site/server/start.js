import { createServer } from 'vite';
import { startApi } from './api.js';

// What citizens send is kept in .data/, encrypted where it is sensitive.
const api = await startApi({ dataDir: '.data' });

// The pages, at an address of their own; what they ask of /api goes on to the API.
const site = await createServer({ server: { proxy: { '/api': api.url } } });
await site.listen();
site.printUrls();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await site.close();
    await api.close();
    process.exit();
  });
}
