export * from './generated/tokens.js';
