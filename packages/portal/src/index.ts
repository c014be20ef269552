export { startPortal, type Portal, type PortalOptions } from './server/portal.js';
