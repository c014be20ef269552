import { describe, expect, it } from 'vitest';
import { linkTo, readAddress, returnAddress } from './receipt-links.js';

const opens = { reference: 'AP-7K3M-9QXA', key: '7K3M-9QXA-V2DT' };
const secrets = `reference=${opens.reference}&key=${opens.key}`;

describe('links of a receipt', () => {
  it.each([
    ['/track/', `/track/#${secrets}`],
    ['/track/?from=form', `/track/?from=form#${secrets}`],
    ['https://example.gov.eg/track#top', `https://example.gov.eg/track#${secrets}`],
  ])('puts reference and key into the fragment of %s', (page, link) => {
    expect(linkTo(page, opens)).toBe(link);
  });

  it('reads back what it wrote, and what a payment page brings', () => {
    const page = 'https://example.gov.eg/licence/';
    expect(readAddress(linkTo(page, opens))).toEqual(opens);
    expect(readAddress(`${page}?reference=${opens.reference}`)).toEqual({
      reference: opens.reference,
    });
    expect(readAddress(`${page}#section`)).toEqual({});
  });

  it('gives a payment page no secret to bring back', () => {
    const page = `https://example.gov.eg/licence/?lang=ar&reference=AP-0000-0000#${secrets}`;
    const address = 'https://example.gov.eg/licence/?lang=ar';
    expect(returnAddress(page, 'https://example.gov.eg/')).toBe(address);
    expect(returnAddress('', page)).toBe(address);
    expect(returnAddress('/receipt/', page)).toBe('https://example.gov.eg/receipt/');
  });
});
