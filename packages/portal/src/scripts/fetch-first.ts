/** How long until a file is asked for again, once, where the server names no longer time. */
const PAUSE_MS = 500;

/** What a server may ask to wait. */
const LONGEST_PAUSE_MS = 10_000;

const arrivals = new Map<string, Promise<unknown>>();

/**
 * Imports a part of the page once each of its files lies in the cache of the browser. Firefox keeps a
 * module that failed until the page is loaded again; so no module is asked for that could fail.
 *
 * @param files From the root of the site, those that the page came with among them.
 */
export async function fetchFirst<Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
): Promise<Part> {
  await Promise.all(files.map(arrivalOf));
  return load();
}

function arrivalOf(file: string): Promise<unknown> {
  const url = new URL(`/${file}`, location.href).href;
  const known = arrivals.get(url);
  if (known) return known;
  const arrival = isOfPage(url) ? Promise.resolve() : fetchWhole(url);
  arrivals.set(url, arrival);
  arrival.catch(() => arrivals.delete(url));
  return arrival;
}

/** Else this would not run. */
function isOfPage(url: string): boolean {
  return Array.from(document.scripts).some(({ src }) => src === url);
}

async function fetchWhole(url: string): Promise<unknown> {
  const pause = await fetchOnce(url).catch(() => PAUSE_MS);
  if (pause === undefined) return;
  await new Promise((resolve) => setTimeout(resolve, pause));
  if ((await fetchOnce(url)) !== undefined) throw new Error(`${url} did not arrive.`);
}

/** @returns how long to wait before it is asked for again, in milliseconds; nothing where it is here */
async function fetchOnce(url: string): Promise<number | undefined> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.ok) return undefined;
  const seconds = Number(response.headers.get('Retry-After')) || 0;
  return Math.min(Math.max(PAUSE_MS, seconds * 1000), LONGEST_PAUSE_MS);
}
