#!/usr/bin/env node
/** `npm create fanar-site@latest`: see docs/en/start.md. */
import { main } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2));
