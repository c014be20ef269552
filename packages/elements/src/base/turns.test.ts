import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from './fanar-element.js';
import { Turns, turnsOfTemplate } from './turns.js';

let drawn: string[] = [];
/** What was drawn when the task of each drawing had done all that it led to. */
let byTask: string[][] = [];

async function endOfTask(): Promise<void> {
  for (let after = 0; after < 100; after += 1) await Promise.resolve();
}

class Piece extends FanarElement {
  static override readonly tag: string = 'test-turns-piece';

  @property() words = '';

  protected override render() {
    drawn.push(this.words);
    void endOfTask().then(() => byTask.push([...drawn]));
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
  byTask = [];
});

describe('turns', () => {
  it('has each element of a template draw itself first in a task of its own', async () => {
    const page = await fixture<Page>(html`<test-turns-page></test-turns-page>`);
    await page[turnsOfTemplate].end();
    await endOfTask();
    expect(byTask).to.deep.equal([['one'], ['one', 'two']]);
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
