import { aTimeout, expect } from '@open-wc/testing';
import { DraftKeeper, type KeeperOptions, type ToKeep } from './keeper.js';
import type { ApplicationRecord } from './record.js';
import { family, record, scan } from './testing/record.js';
import { until } from '../../testing/until.js';

const DAY = 86_400_000;
const start = Date.parse('2026-07-12T10:00:00Z');

let serial = 0;
let clock = start;
const bytes = new File(['%PDF-1.7 '], scan.name, { type: scan.type, lastModified: 1000 });

interface Window {
  readonly keeper: DraftKeeper;
  current: ToKeep | undefined;
}

function open(id: string, options: Partial<KeeperOptions> = {}): Window {
  const window: Window = {
    current: { definition: family, record, files: new Map() },
    keeper: new DraftKeeper({
      id,
      lifetime: 7 * DAY,
      current: () => window.current,
      onChange: () => undefined,
      now: () => clock,
      ...options,
    }),
  };
  return window;
}

/** Everything that lies in the database, as it lies there. */
async function lying(): Promise<{ drafts: Record<string, unknown>[]; files: unknown[] }> {
  const opening = indexedDB.open('fanar-drafts');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const read = (store: string) =>
    new Promise<never[]>((resolve) => {
      const request = opening.result.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as never[]);
    });
  const found = { drafts: await read('drafts'), files: await read('files') };
  opening.result.close();
  return found;
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (held instanceof ArrayBuffer) return new TextDecoder('latin1').decode(held);
    return held instanceof CryptoKey ? `extractable: ${String(held.extractable)}` : held;
  });
}

describe('a draft on the device', () => {
  let id = '';

  beforeEach(() => {
    id = `/test/${String((serial += 1))}`;
    clock = start;
  });

  afterEach(() => open(id).keeper.forget());

  it('is kept encrypted, without what is sensitive, and found by the next page', async () => {
    const { keeper } = open(id);
    expect(await keeper.look()).to.equal(undefined);
    await keeper.save();
    expect(keeper.state).to.deep.include({
      status: 'saved',
      saved: { at: start, until: start + 7 * DAY },
      leftOut: ['nationalId', 'income'],
    });
    const { drafts } = await lying();
    expect(text(drafts)).to.contain('extractable: false').and.not.contain('upload-0000');

    const next = open(id).keeper;
    expect(await next.look()).to.deep.equal({
      at: start,
      until: start + 7 * DAY,
      isQueued: false,
    });
    const back = await next.open();
    expect(back?.leftOut).to.deep.equal(['nationalId', 'income']);
    expect(back?.record.answers).to.not.have.property('nationalId');
    expect(back?.record.answers.mobile).to.equal(record.answers.mobile);
  });

  it('holds sensitive answers too once the citizen asks for it, and until then', async () => {
    const { keeper } = open(id);
    await keeper.keepSensitive(true);
    expect(keeper.state.leftOut).to.deep.equal([]);
    const next = open(id);
    await next.keeper.look();
    const whole = (await next.keeper.open())?.record;
    expect(whole).to.deep.equal(record);
    expect(next.keeper.state.keepsSensitive).to.equal(true);
    await next.keeper.keepSensitive(false);
    const last = open(id).keeper;
    await last.look();
    expect((await last.open())?.record.answers).to.not.have.property('nationalId');
  });

  it('is gone after its time, files included, whoever looks', async () => {
    const window = open(id);
    window.current = { definition: family, record, files: new Map([[scan.id, bytes]]) };
    await window.keeper.save();
    clock += 7 * DAY - 1;
    expect(await open(id).keeper.look()).to.not.equal(undefined);
    clock += 1;
    await open('/another/service').keeper.look();
    const { drafts, files } = await lying();
    expect(text(drafts)).to.not.contain(id);
    expect(text(files)).to.not.contain(id);
  });

  it('keeps the bytes of files that are nowhere else', async () => {
    const window = open(id);
    window.current = { definition: family, record, files: new Map([[scan.id, bytes]]) };
    await window.keeper.save();
    await window.keeper.save();
    expect(text((await lying()).files))
      .to.contain(scan.id)
      .and.not.contain('PDF-1.7');
    const next = open(id);
    await next.keeper.look();
    const file = (await next.keeper.open())?.files.get(scan.id);
    expect([file?.name, file?.type, file?.lastModified]).to.deep.equal([
      scan.name,
      scan.type,
      1000,
    ]);
    expect(await file?.text()).to.equal('%PDF-1.7 ');
    next.current = { definition: family, record: { ...record, answers: {} }, files: new Map() };
    await next.keeper.save();
    expect(text((await lying()).files)).to.not.contain(scan.id);
  });

  it('names the files that are too large to keep, and keeps no name without a file', async () => {
    const large = new File([], 'large.pdf');
    Object.defineProperty(large, 'size', { value: 65 * 1024 * 1024 });
    const window = open(id);
    window.current = { definition: family, record, files: new Map([[scan.id, large]]) };
    await window.keeper.save();
    expect(window.keeper.state.unkept).to.deep.equal([scan.name]);
    const next = open(id).keeper;
    await next.look();
    expect(text((await next.open())?.record.answers)).to.not.contain(scan.id);
  });

  it('is wiped', async () => {
    const { keeper } = open(id);
    await keeper.save();
    await keeper.forget();
    expect(keeper.state).to.deep.include({ status: 'resting', leftOut: [] });
    expect(text((await lying()).drafts)).to.not.contain(id);
    expect(await open(id).keeper.look()).to.equal(undefined);
  });

  it('is not overwritten while nobody has decided what becomes of it', async () => {
    await open(id).keeper.save();
    const next = open(id);
    await next.keeper.look();
    const empty: ApplicationRecord = { ...record, answers: { colour: 'أحمر' } };
    next.current = { definition: family, record: empty, files: new Map() };
    await next.keeper.save();
    expect((await next.keeper.open())?.record.answers.mobile).to.equal('+201001234567');
  });

  it('belongs to the window that opened it last', async () => {
    const [first, second] = [open(id), open(id)];
    await first.keeper.save();
    await second.keeper.look();
    await second.keeper.open();
    await first.keeper.save();
    expect(first.keeper.state.status).to.equal('elsewhere');
    await second.keeper.save();
    expect(second.keeper.state.status).to.equal('saved');
    await first.keeper.save({ isForced: true });
    expect(first.keeper.state.status).to.equal('saved');
    await second.keeper.forget();
    await first.keeper.save();
    expect(first.keeper.state.status).to.equal('elsewhere');
    expect(text((await lying()).drafts)).to.not.contain(id);
  });

  it('is kept by itself a little after the last word', async () => {
    const { keeper } = open(id);
    keeper.edited();
    keeper.edited();
    await until(() => keeper.state.status === 'saved');
    keeper.edited();
    keeper.stop();
    await keeper.save();
    expect(keeper.state.status).to.equal('saved');
  });

  it('stays where the device does not give it, and is opened when asked again', async () => {
    await open(id).keeper.save();
    const { keeper } = open(id);
    await keeper.look();
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('The disk is busy.', 'UnknownError');
    };
    try {
      expect(await keeper.open()).to.equal(undefined);
    } finally {
      IDBObjectStore.prototype.get = get;
    }
    expect(keeper.state.found).not.to.equal(undefined);
    expect(await keeper.open()).not.to.equal(undefined);
  });

  it('is opened as the form in whose place another comes was just keeping it', async () => {
    const first = open(id);
    await first.keeper.save();
    const answers = { ...record.answers, mobile: '+201119876543' };
    first.current = { definition: family, record: { ...record, answers }, files: new Map() };
    const { encrypt } = SubtleCrypto.prototype;
    const { open: openDatabase } = IDBFactory.prototype;
    let isEarly = false;
    try {
      let goOn: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (goOn = resolve));
      const sealing = new Promise<void>((resolve) => {
        SubtleCrypto.prototype.encrypt = async function (...given) {
          resolve();
          await gate;
          return encrypt.apply(this, given);
        };
      });
      const keeping = first.keeper.save();
      await sealing;
      IDBFactory.prototype.open = function (...given) {
        isEarly = true;
        return openDatabase.apply(this, given);
      };
      const { keeper } = open(id);
      const opening = keeper.look().then(() => keeper.open());
      await aTimeout(0);
      // One that does not wait for the first is at the database by now: it is let do its work.
      if (isEarly) await opening;
      goOn();
      await keeping;
      expect((await opening)?.record.answers.mobile).to.equal('+201119876543');
    } finally {
      SubtleCrypto.prototype.encrypt = encrypt;
      IDBFactory.prototype.open = openDatabase;
    }
  });

  it('is opened where the browser lost the database once on the way', async () => {
    await open(id).keeper.save();
    const { keeper } = open(id);
    await keeper.look();
    const { get } = IDBObjectStore.prototype;
    let lost = 0;
    IDBObjectStore.prototype.get = function (key) {
      if (lost === 1) return get.call(this, key);
      lost += 1;
      throw new DOMException('Connection to the database lost.', 'UnknownError');
    };
    try {
      expect(await keeper.open()).not.to.equal(undefined);
    } finally {
      IDBObjectStore.prototype.get = get;
    }
    expect(lost).to.equal(1);
  });

  it('is kept while the typing goes on and on', async () => {
    const { keeper } = open(id);
    const typing = setInterval(() => keeper.edited(), 100);
    keeper.edited();
    await until(() => keeper.state.status === 'saved');
    clearInterval(typing);
    keeper.stop();
    expect(text((await lying()).drafts)).to.contain(id);
  });

  it('waits to be sent with everything in it', async () => {
    const { keeper } = open(id);
    await keeper.save();
    await keeper.queue(true);
    const next = open(id).keeper;
    expect((await next.look())?.isQueued).to.equal(true);
    const back = await next.open();
    expect(back?.isQueued).to.equal(true);
    expect(back?.record).to.deep.equal(record);
  });

  describe('on a device that', () => {
    const { put } = IDBObjectStore.prototype;
    const { open: openDatabase } = IDBFactory.prototype;

    afterEach(() => {
      IDBObjectStore.prototype.put = put;
      IDBFactory.prototype.open = openDatabase;
    });

    /** No test can fill a disk. */
    function refuse(isFull: (store: IDBObjectStore) => boolean): void {
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
        if (isFull(this)) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      };
    }

    it('is full says so, and goes on trying', async () => {
      const { keeper } = open(id);
      refuse(() => true);
      await keeper.save();
      expect(keeper.state.status).to.equal('full');
      refuse(() => false);
      await keeper.save();
      expect(keeper.state.status).to.equal('saved');
    });

    it('has no room for files keeps the answers alone', async () => {
      const window = open(id);
      window.current = { definition: family, record, files: new Map([[scan.id, bytes]]) };
      refuse(({ name }) => name === 'files');
      await window.keeper.save();
      expect(window.keeper.state).to.deep.include({ status: 'saved', unkept: [scan.name] });
    });

    it('keeps nothing says so', async () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'SecurityError');
      };
      const { keeper } = open(id);
      expect(await keeper.look()).to.equal(undefined);
      await keeper.save();
      expect(keeper.state.status).to.equal('barred');
    });
  });
});
