// move.mjs
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

const [, , reference, stage] = process.argv;
const event = { id: randomUUID(), reference, stage, at: new Date().toISOString() };
appendFileSync('events.jsonl', `${JSON.stringify(event)}\n`);
