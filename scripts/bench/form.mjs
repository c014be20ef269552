/**
 * A form of 60 fields and 40 conditions, 30 of them on the field that is typed into: what a key and
 * the first sight of it cost, beside the engines that draw a form from data.
 */
import { measure as measurePeers } from './peers.mjs';

const ENGINES = 'plainengine,fanar-form,surveyjs,formio,jsonforms,rjsf';

/** @param {import('./peers.mjs').Options} options */
export function measure(options) {
  return measurePeers({ peers: ENGINES, tasks: 'T5', ...options });
}
