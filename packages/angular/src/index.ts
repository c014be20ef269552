/** Every Fanar element as a directive, with typed inputs and outputs; the controls as value accessors. */
export * from './generated/index.js';
