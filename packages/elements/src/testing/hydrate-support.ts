/** Comes before the elements on a page whose markup was rendered on a server. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
