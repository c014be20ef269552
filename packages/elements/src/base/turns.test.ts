import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from './fanar-element.js';
import { Turns, turnsOfTemplate } from './turns.js';

let drawn: string[] = [];

class Piece extends FanarElement {
  static override readonly tag: string = 'test-turns-piece';

  @property() words = '';

  protected override render() {
    drawn.push(this.words);
    return html`${this.words}`;
  }
}

class Page extends LitElement {
  readonly [turnsOfTemplate] = new Turns();

  protected override render() {
    return html`<test-turns-piece words="one"></test-turns-piece
      ><test-turns-piece words="two"></test-turns-piece>`;
  }
}

before(() => {
  Piece.define();
  customElements.define('test-turns-page', Page);
});

beforeEach(() => {
  drawn = [];
});

/** Turns of the event loop after which each had happened what is noted. */
async function tasks(until: () => boolean): Promise<string[][]> {
  const seen: string[][] = [];
  while (!until()) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
    if (drawn.length !== (seen.at(-1)?.length ?? 0)) seen.push([...drawn]);
  }
  return seen;
}

describe('turns', () => {
  it('has each element of a template draw itself first in a task of its own', async () => {
    const page = document.createElement('test-turns-page') as Page;
    document.body.append(page);
    expect(await tasks(() => drawn.length === 2)).to.deep.equal([['one'], ['one', 'two']]);
    page.remove();
  });

  it('are taken the first time only', async () => {
    const page = await fixture<Page>(html`<test-turns-page></test-turns-page>`);
    await page[turnsOfTemplate].end();
    const piece = page.renderRoot.querySelector<Piece>('test-turns-piece');
    if (piece) piece.words = 'anew';
    await Promise.resolve();
    await Promise.resolve();
    expect(drawn).to.deep.equal(['one', 'two', 'anew']);
  });

  it('are asked for by a host: elsewhere an element is drawn at once', async () => {
    const piece = document.createElement('test-turns-piece') as Piece;
    document.body.append(piece);
    await Promise.resolve();
    await Promise.resolve();
    expect(drawn).to.deep.equal(['']);
    piece.remove();
  });

  it('end when all are taken, also those asked for meanwhile, and after one that fails', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const failing = turns.take(() => {
      throw new Error('no drawing');
    });
    void turns.take(() => {
      done.push('first');
      void turns.take(() => done.push('asked for meanwhile'));
    });
    expect(turns.areOver).to.equal(false);
    const told = await failing.catch(String);
    await turns.end();
    expect(told).to.equal('Error: no drawing');
    expect(done).to.deep.equal(['first', 'asked for meanwhile']);
    expect(turns.areOver).to.equal(true);
  });
});
