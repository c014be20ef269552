import '../hydrate-support.js';
import '@lit-labs/ssr-react/enable-lit-ssr.js';
