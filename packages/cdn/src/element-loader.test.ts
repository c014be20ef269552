import { expect, oneEvent } from '@open-wc/testing';
import { elementLoader } from './element-loader.js';

describe('elementLoader', () => {
  const said: unknown[][] = [];
  const { error } = console;

  before(() => {
    console.error = (...words: unknown[]) => said.push(words);
  });
  beforeEach(() => said.splice(0));
  after(() => {
    console.error = error;
  });

  it('loads an element once, and tells the document', async () => {
    const asked: string[] = [];
    const load = elementLoader({ 'fanar-a': () => Promise.resolve(asked.push('a')) });
    const told = oneEvent(document, 'fanar-load');
    const both = Promise.all([load('fanar-a'), load('fanar-a')]);
    expect(((await told) as DocumentEventMap['fanar-load']).detail).to.deep.equal({
      tag: 'fanar-a',
    });
    await both;
    await load('fanar-a');
    expect(asked).to.deep.equal(['a']);
  });

  it('tells of a failure, and tries again when asked again', async () => {
    const failure = new TypeError('offline');
    let isOnline = false;
    let tries = 0;
    const load = elementLoader({
      'fanar-b': () => {
        tries += 1;
        return isOnline ? Promise.resolve() : Promise.reject(failure);
      },
    });
    const told = oneEvent(document, 'fanar-load-error');
    await load('fanar-b');
    expect(((await told) as DocumentEventMap['fanar-load-error']).detail).to.deep.equal({
      tag: 'fanar-b',
      error: failure,
    });
    expect(said).to.deep.equal([['Fanar: <fanar-b> could not be loaded.', failure]]);
    isOnline = true;
    const loaded = oneEvent(document, 'fanar-load');
    await load('fanar-b');
    await loaded;
    await load('fanar-b');
    expect(tries).to.equal(2);
  });

  it('names a tag that no element has, once', async () => {
    const load = elementLoader({});
    await load('fanar-text-feild');
    await load('fanar-text-feild');
    expect(said.map(([words]) => words)).to.deep.equal([
      'Fanar: <fanar-text-feild> could not be loaded.',
    ]);
  });
});
