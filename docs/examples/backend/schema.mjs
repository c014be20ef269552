// schema.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@fanar/contract/schema';

const service = JSON.parse(readFileSync('service.json', 'utf8'));
writeFileSync('answers.schema.json', JSON.stringify(toJsonSchema(service), null, 2));
