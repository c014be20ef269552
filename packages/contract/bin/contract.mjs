#!/usr/bin/env node
/** `npx @fanar/contract check | preview | import | json-ld`: see docs/en/definitions.md. */
import { main } from '../dist/command/main.js';

process.exitCode = await main(process.argv.slice(2));
