import { describe, expect, it } from 'vitest';
import { deskAccess } from './desk-access.js';

const TOKEN = 'a-token-that-nobody-guesses';
const OTHER = 'another-one-that-nobody-guesses';
const made = () => 'made-for-trial-and-for-nothing-else';

describe('the access to the desk', () => {
  it('is by the tokens that were given out', () => {
    const FANAR_STAFF_TOKENS = `${TOKEN}=all\n ${OTHER}=one-office,other-office`;
    expect(deskAccess({ FANAR_STAFF_TOKENS, FANAR_DEMONSTRATION: '1' }, made)).toEqual({
      staffTokens: [
        { token: TOKEN, offices: 'all' },
        { token: OTHER, offices: ['one-office', 'other-office'] },
      ],
    });
  });

  it('is by a token made for trial on a machine of one’s own', () => {
    const token = made();
    expect(deskAccess({}, made)).toEqual({
      staffTokens: [{ token, offices: 'all' }],
      demonstration: token,
    });
    const [one, other] = [deskAccess({}), deskAccess({})];
    expect(one.demonstration).toMatch(/^[\w-]{32}$/);
    expect(other.demonstration).not.toBe(one.demonstration);
  });

  it.each([{ PUBLIC_URL: 'https://portsaid.example/' }, { NODE_ENV: 'production' }])(
    'is nobody’s on a site for the public, unless that is said to be for trial: %o',
    (environment) => {
      expect(deskAccess(environment, made)).toEqual({ staffTokens: [] });
      expect(deskAccess({ ...environment, FANAR_DEMONSTRATION: '0' }, made).staffTokens).toEqual(
        [],
      );
      const open = deskAccess({ ...environment, FANAR_DEMONSTRATION: '1' }, made);
      expect(open.demonstration).toBe(made());
    },
  );

  it.each(['short=all', `${TOKEN}`, `${TOKEN}=`, `${TOKEN}=One Office`, `${TOKEN}=a,,b`])(
    'is refused where it is written wrongly, without the token in the words: %s',
    (FANAR_STAFF_TOKENS) => {
      const read = () => deskAccess({ FANAR_STAFF_TOKENS });
      expect(read).toThrow(TypeError);
      expect(read).toThrow(/number \d/);
      expect(read).not.toThrow(TOKEN);
    },
  );
});
