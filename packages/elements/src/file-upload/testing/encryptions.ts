/**
 * How PDF is encrypted, as written by qpdf 11 with `--static-id`: what stands under `Encrypt`, for a
 * document that opens with no password (it asks for one before it lets anybody change it) and for one
 * that does not.
 */
export const ID = '<31415926535897932384626433832795>';

export const ENCRYPTIONS: readonly {
  readonly name: string;
  readonly open: string;
  readonly locked: string;
}[] = [
  {
    name: 'RC4 of 40 bits',
    open: '<< /Filter /Standard /Length 40 /O <c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab> /P -4 /R 2 /U <b3d9fa366906ef42f354c6deb74c59075eaf334eb7c04356ba0d7f3dd8b51d0a> /V 1 >>',
    locked:
      '<< /Filter /Standard /Length 40 /O <92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd> /P -4 /R 2 /U <f53be2f0b8dac4313197df2d160bb5ade3ac05b5b656448e405c1b683d9d270b> /V 1 >>',
  },
  {
    name: 'RC4 of 128 bits',
    open: '<< /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 3 /U <e21cc3d13b0faa9934db7d20f11e333e0122456a91bae5134273a6db134c87c4> /V 2 >>',
    locked:
      '<< /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 3 /U <30eabcb886d436efd161ab7b96a778fd0122456a91bae5134273a6db134c87c4> /V 2 >>',
  },
  {
    name: 'AES of 128 bits, its metadata in the clear',
    open: '<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /EncryptMetadata false /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <b7ae61ae5fe831ccd7979c155d4f926c0122456a91bae5134273a6db134c87c4> /V 4 >>',
    locked:
      '<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /EncryptMetadata false /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <0ee51813cacd54c1f9e7a53b5dcade4b0122456a91bae5134273a6db134c87c4> /V 4 >>',
  },
  {
    name: 'AES of 256 bits, as Adobe first had it',
    open: '<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <dd1abd76e43f406c5b155610cd865d8921a564a8c7807f1b3761378b3d61d19d753a09b4abaea25d9d6f218891360c6b> /OE <82d13d560793de37deac9f32fd60f0cc307fcb61d5a726c20148516cf5e28249> /P -4 /Perms <5f25d7231a2ff5162a151399ed59b78c> /R 5 /StmF /StdCF /StrF /StdCF /U <86103968d1d2e496cd1eb41219fe93627e9df59d5e2c0dd703e0ea597a7116fe2b9fd442c2e2b44281064fafa64f0c4e> /UE <7ad6148da1f1c1f15e40e863e2852979274e81e6bd1cd9e90c496e95b370c218> /V 5 >>',
    locked:
      '<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <360a502e00996b3ea3ffa4cdc31b82538d10260e783c2ef011781bb2a999806511ce00713704435f405bf5776191c6e7> /OE <d03e87a23f4038e2efeaa3e747ad6b9d19ef81bdef31848d7c5de4373b84fbf5> /P -4 /Perms <336863d40b80ac2f2b1074851f2894ea> /R 5 /StmF /StdCF /StrF /StdCF /U <508e20c2194b92fcc6ee96afcba7a07da48f488d22a6e752c6ad63418d5552a0c0c1bd759aaadb1297636bb02df0e899> /UE <a64d39765e260ec49a3cff6b17fddb99d6f769bcd9ce5f4621dfa2338a3c1ac2> /V 5 >>',
  },
  {
    name: 'AES of 256 bits',
    open: '<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <09af0cb61613057fb95519c48960800c9e654212c49cf701153fc88ee663e94a3c7c39f6bc8cff30e7806f5a73287039> /OE <75afe48dcf9e7dd5bd7206bd174908d18171516d358435f672147c280dbf910c> /P -4 /Perms <c008287440a47e806ee50867ff0eb4bc> /R 6 /StmF /StdCF /StrF /StdCF /U <33b1f00b26a94a613fba2a5a2009805d029d7eef046fb00d4c68dcaaa29bfd5e5242822ba4ab51638bcabbc27681bd58> /UE <4f75152ddaa9403f4e8408a9982b5ec5df0fdd777ba0917fc1148dffcc73e013> /V 5 >>',
    locked:
      '<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <e5246a530322474498425cc9812e5f35bd910be70ddec9626c2941ba81150608deab56295649bfd25fc1c091243dce6b> /OE <ad57bfbd67f8ee10a24ec4d43296907f6cca3bf4058bbf71fe442a0989798223> /P -4 /Perms <45a51a6451ef9b6a7e290bdf0cb14af4> /R 6 /StmF /StdCF /StrF /StdCF /U <0c485e08c625b308b4a1560536a80c00a5caf19be49b2db530a837236ec712d45f458e2535ff38355497e66f8a45c21b> /UE <238de0405b1fb3a46b3e4c31c87319f4f5805e37d7b989678ba499267d845602> /V 5 >>',
  },
];
