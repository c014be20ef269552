/** Where a page of a service is, by a pattern with `{id}` (`sector/service`), `{sector}` and `{service}`. */
export function serviceAddress(pattern: string, service: string): string {
  const [sector = '', name = ''] = service.split('/').map(encodeURIComponent);
  const values: Record<string, string> = { id: `${sector}/${name}`, sector, service: name };
  return pattern.replace(/\{(id|sector|service)\}/g, (_, key: string) => values[key] ?? '');
}
