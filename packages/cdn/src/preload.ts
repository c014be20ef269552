/**
 * The tags that a page wants at once, before they are met:
 * `<script type="module" src="…/fanar.js" data-fanar-preload="service-form status-tracker">`.
 */
export function preloadedTags(page: ParentNode): string[] {
  // A module does not know its own script element.
  const scripts = page.querySelectorAll<HTMLElement>('script[data-fanar-preload]');
  return Array.from(scripts, ({ dataset }) => dataset.fanarPreload ?? '')
    .flatMap((names) => names.split(/\s+/))
    .filter(Boolean)
    .map((name) => `fanar-${name}`);
}
