// Apart: pages in English do without, and those that nobody fills in.
export { amountInWords } from '@fanar/arabic';
