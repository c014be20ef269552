export { dataBlock } from './data-block.js';
export { markup } from './markup.js';
export { createNonce, securityPolicy } from './nonce.js';
export { htmlAttributes, type Page } from './page.js';
export { render, renderToString, type RenderChoices } from './render.js';
