import '@fanar/journeys/service-form/define';
import { keepAddress } from './other-language.js';

keepAddress();

const form = document.querySelector('fanar-service-form');

// A receipt stays over a reload and in a bookmark: its key stands where no server sees it.
form?.addEventListener('fanar-receipt-shown', () => {
  const { receipt } = form;
  if (!receipt) return;
  history.replaceState(null, '', `${location.pathname}#${new URLSearchParams({ ...receipt })}`);
});

// A draft kept by link, which opens this page.
const link = new URLSearchParams(location.hash.slice(1));
const [draft, key] = [link.get('draft'), link.get('key')];
if (draft && key) void form?.resume(draft, key);
