/**
 * `node serve.mjs <app> <api>`: a server app in a process of its own, as it is in production; a runner of
 * tests has packages resolved in ways of its own. Tells whoever forked it its address.
 */
const [app, api] = process.argv.slice(2);
const { start } = await import(`./${app}/server.mjs`);
const { url } = await start({ api });
process.send?.(url);
process.once('disconnect', () => process.exit());
