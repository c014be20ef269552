import '@fanar/journeys/service-form/define';

const form = document.querySelector('fanar-service-form');

// The receipt has an address of its own, to reload and to bookmark. What follows the # in an address
// reaches no server, so the key stands there.
form.addEventListener('fanar-receipt-shown', () => {
  history.replaceState(null, '', `#${new URLSearchParams(form.receipt)}`);
});

// Answers that were saved by link: the link opens this page.
const link = new URLSearchParams(location.hash.slice(1));
if (link.has('draft')) form.resume(link.get('draft'), link.get('key'));
