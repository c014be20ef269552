import { describe, expect, it } from 'vitest';
import { licenceReceipt } from '../testing/licence.js';
import { linkTo } from './receipt-links.js';

describe('linkTo', () => {
  const secrets = `reference=${licenceReceipt.reference}&key=${licenceReceipt.trackingKey}`;

  it.each([
    ['/track/', `/track/#${secrets}`],
    ['/track/?from=form', `/track/?from=form#${secrets}`],
    ['https://example.gov.eg/track#top', `https://example.gov.eg/track#${secrets}`],
  ])('puts reference and key into the fragment of %s', (page, link) => {
    expect(linkTo(page, licenceReceipt)).toBe(link);
  });
});
