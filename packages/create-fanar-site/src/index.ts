export { sectors, type Language, type Sector } from './sectors.js';
export { SiteError, type SiteErrorCode } from './site-error.js';
export { writeSite, type SiteOptions } from './write-site.js';
