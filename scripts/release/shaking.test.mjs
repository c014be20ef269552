import { describe, expect, it } from 'vitest';
import { definedIn, faultsOf } from './shaking.mjs';

const button = {
  name: 'button',
  module: '@fanar/elements/button/define',
  needs: new Set(['fanar-button', 'fanar-icon']),
};
const code = 'class a{}a.tag="fanar-button";class b{static tag=`fanar-icon`}';
const modules = ['node_modules/@fanar/elements/dist/button/define.js', 'node_modules/lit/index.js'];

describe('what one element brings along', () => {
  it('is itself and what it is made of', () => {
    expect(definedIn(code)).toEqual(['fanar-button', 'fanar-icon']);
    expect(faultsOf(button, { code, modules }, 1000)).toEqual([]);
  });

  it('is no other element, defined or not', () => {
    const more = `${code}c.tag='fanar-dialog'`;
    const defining = [...modules, 'node_modules/@fanar/elements/dist/dialog/define.js'];
    expect(faultsOf(button, { code: more, modules: defining }, undefined)).toEqual([
      'button brings <fanar-dialog>, which it is not made of.',
      'button brings node_modules/@fanar/elements/dist/dialog/define.js, which defines another element.',
    ]);
  });

  it('weighs no more than its budget, and something', () => {
    expect(faultsOf(button, { code, modules }, 10)[0]).toMatch(/^button weighs \d+ bytes of gzip/);
    expect(faultsOf(button, { code: '', modules }, 1000)).toEqual([
      'button is not in what is loaded.',
    ]);
  });
});
