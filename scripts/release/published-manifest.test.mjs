import { describe, expect, it } from 'vitest';
import { publishedManifest } from './published-manifest.mjs';

const manifest = {
  name: '@fanar/a',
  exports: { '.': './dist/index.js', './testing/*': './src/testing/*.ts' },
};

describe('the package.json that goes out', () => {
  it('has no entry that only our tests import', () => {
    expect(publishedManifest(manifest, 'packages/a', {})).toEqual({
      name: '@fanar/a',
      exports: { '.': './dist/index.js' },
    });
  });

  it('names the repository that a workflow runs for', () => {
    const workflow = { GITHUB_SERVER_URL: 'https://code.example', GITHUB_REPOSITORY: 'town/fanar' };
    expect(publishedManifest({ name: '@fanar/a' }, 'packages/a', workflow)).toEqual({
      name: '@fanar/a',
      repository: {
        type: 'git',
        url: 'git+https://code.example/town/fanar.git',
        directory: 'packages/a',
      },
    });
  });
});
