import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that vouches for itself, in PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

const ecdsaWithSha256 = der(0x30, oid('2a8648ce3d040302'));

/** A certificate for `localhost` that holds for as long as anybody will test. */
export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, 'localhost'))));
  const validity = der(0x30, der(0x18, '20200101000000Z'), der(0x18, '99991231235959Z'));
  const altName = der(0x30, oid('551d11'), der(0x04, der(0x30, der(0x82, 'localhost'))));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, altName)),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]);
  const whole = der(0x30, content, ecdsaWithSha256, der(0x03, signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length, content. */
function der(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const { length } = content;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}
