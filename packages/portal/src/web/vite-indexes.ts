import type { Plugin } from 'vite';
import { robots, siteIndex } from './indexes.js';
import { siteAddress } from './site-address.js';
import { pages } from './site-map.js';

/** Writes `robots.txt`, and `sitemap.xml` where the address of the site is known. */
export function siteIndexes(): Plugin {
  return {
    name: 'fanar-site-indexes',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robots(siteAddress) });
      if (!siteAddress) return;
      const source = siteIndex(pages, siteAddress);
      this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source });
    },
  };
}
