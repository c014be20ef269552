// First: it teaches Lit to come alive on what the server drew.
import { hydrate, readDataBlock } from '@fanar/ssr/client';
import type { ServiceDefinition } from '@fanar/contract';
import { render } from 'lit';
import { page, start, type State } from './page.js';

const main = document.querySelector('main') ?? document.body;
const definition = readDataBlock('definition') as ServiceDefinition | null;
let state = start;

const draw = () => page(state, definition ?? undefined, change);

function change(changed: Partial<State>): void {
  state = { ...state, ...changed };
  render(draw(), main);
}

hydrate(draw(), main);
