// Runs before anything of the page: it teaches Lit to come alive on what the server drew.
import '@fanar/ssr/client';
