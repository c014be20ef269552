import { expect, html } from '@open-wc/testing';
import { must } from '../testing/fixtures.js';
import type { FanarFileUpload } from './file-upload.js';
import { choose, listed, make, pdf, root, textOf } from './testing/fixture.js';
import { bareJpeg, exif, join, withNotes, type CameraNotes } from './testing/photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

const MB = 1024 * 1024;

/** Noise, which compresses badly; red in the corner where its rows begin. */
async function photo(
  width: number,
  height: number,
  { type = 'image/jpeg', quality = 1 }: { type?: string; quality?: number } = {},
): Promise<Bytes> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = must(canvas.getContext('2d'), 'context');
  const image = context.createImageData(width, height);
  for (let at = 0, state = 1; at < image.data.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    image.data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  context.putImageData(image, 0, 0);
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 4, height / 4);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return new Uint8Array(await must(blob, 'picture').arrayBuffer());
}

interface Look {
  readonly width: number;
  readonly height: number;
  /** Where the corner that was first has come to stand, as a viewer shows it. */
  readonly redAt: string;
}

async function lookAt(file: Blob): Promise<Look> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = must(canvas.getContext('2d'), 'context');
  context.drawImage(bitmap, 0, 0);
  const isRed = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    return red > 200 && green < 60 && blue < 60;
  };
  const [right, bottom] = [width - 8, height - 8];
  const corners: [string, number, number][] = [
    ['top left', 8, 8],
    ['top right', right, 8],
    ['bottom left', 8, bottom],
    ['bottom right', right, bottom],
  ];
  const redAt = corners.find(([, x, y]) => isRed(x, y))?.[0] ?? 'nowhere';
  return { width, height, redAt };
}

/** What would be sent of a file. */
async function kept(bytes: Bytes, name: string, settings: Partial<FanarFileUpload> = {}) {
  const { form, element } = await make();
  Object.assign(element, settings);
  choose(element, new File([bytes], name, { lastModified: 7 }));
  const [item] = await listed(element, 'kept');
  const file = new FormData(form).get('papers') as File;
  const content = new Uint8Array(await file.arrayBuffer());
  return { file, content, text: textOf(item), element };
}

async function refused(bytes: Bytes, settings: Partial<FanarFileUpload> = {}) {
  const { element } = await make();
  Object.assign(element, settings);
  choose(element, new File([bytes], 'صورة.jpg'));
  const [item] = await listed(element, 'rejected');
  return { code: element.problem?.code, text: textOf(item) };
}

const located: CameraNotes = { orientation: 6, hasLocation: true };
const latin1 = (bytes: Bytes) => new TextDecoder('latin1').decode(bytes);

describe('a photo', function () {
  this.timeout(30_000);

  it('above the budget is sent smaller, upright and without its notes', async () => {
    const large = withNotes(await photo(1600, 1200), located);
    expect(large.length).to.be.above(MB);
    const { file, content, text } = await kept(large, 'بيت.jpeg', { photoBudget: MB });
    expect(file.size).to.be.at.most(MB);
    expect([file.name, file.type, file.lastModified]).to.deep.equal(['بيت.jpeg', 'image/jpeg', 7]);
    expect(latin1(content)).to.not.contain('Exif');
    expect(text).to.contain('صغّرنا الصورة ليسهل إرسالها');
    const { width, height, redAt } = await lookAt(file);
    // Turned a quarter to the right, as its notes said.
    expect(redAt).to.equal('top right');
    expect(width / height).to.be.closeTo(3 / 4, 0.01);
  });

  it('is never made larger than it was', async () => {
    const { file } = await kept(await photo(900, 600), 'a.jpg', { photoBudget: 400_000 });
    const { width, height } = await lookAt(file);
    expect([width, height]).to.deep.equal([900, 600]);
  });

  it('within the budget is sent as it is', async () => {
    const bytes = withNotes(await photo(300, 200), { orientation: 6 });
    const { content, text } = await kept(bytes, 'a.jpg');
    expect(content).to.deep.equal(bytes);
    expect(text).to.not.contain('الصورة');
  });

  it('loses where it was taken and keeps every pixel, and how it is turned', async () => {
    const bytes = withNotes(await photo(300, 200), located);
    const { content, text } = await kept(bytes, 'a.jpg');
    expect(latin1(content)).to.not.contain('31.2653N');
    expect(content.subarray(-5000)).to.deep.equal(bytes.subarray(-5000));
    expect(text).to.contain('حذفنا من الصورة مكان التقاطها');
    const look = (picture: Bytes) => lookAt(new Blob([picture], { type: 'image/jpeg' }));
    expect(await look(content)).to.deep.equal(await look(bytes));
  });

  it('keeps where it was taken for a service that asks for it', async () => {
    const bytes = withNotes(await photo(300, 200), located);
    const { content } = await kept(bytes, 'a.jpg', { keepLocation: true });
    expect(content).to.deep.equal(bytes);
  });

  it('is left alone where there is no budget', async () => {
    const bytes = await photo(1600, 1200);
    const { content } = await kept(bytes, 'a.jpg', { photoBudget: 0 });
    expect(content).to.deep.equal(bytes);
  });

  it('too large for the field is made to fit', async () => {
    const bytes = await photo(1600, 1200);
    const { file } = await kept(bytes, 'a.jpg', { photoBudget: 0, maxSize: MB });
    expect(file.size).to.be.at.most(MB);
  });

  it('that cannot be made to fit is refused', async () => {
    const { code } = await refused(await photo(1600, 1200), { maxSize: 50_000 });
    expect(code).to.equal('file-too-large');
  });

  it('that breaks off is told', async () => {
    const { code, text } = await refused((await photo(300, 200)).slice(0, -200));
    expect(code).to.equal('file-damaged');
    expect(text).to.contain('الملف تالف أو غير مكتمل؛ اختر نسخة سليمة منه');
  });

  it('whole by its bytes but not to be drawn is sent only where it need not be', async () => {
    const odd = join(bareJpeg(exif({})), new Uint8Array(2000));
    const { content } = await kept(odd, 'a.jpg');
    expect(content).to.deep.equal(odd);
  });
});

describe('a scan in PNG', function () {
  this.timeout(30_000);

  it('stays PNG above the budget: JPEG would blur its letters', async () => {
    const bytes = await photo(500, 400, { type: 'image/png' });
    const { content, file } = await kept(bytes, 'scan.png', { photoBudget: 100_000 });
    expect(bytes.length).to.be.above(100_000);
    expect(content).to.deep.equal(bytes);
    expect(file.name).to.equal('scan.png');
  });

  it('becomes JPEG where it is too large for the field', async () => {
    const bytes = await photo(500, 400, { type: 'image/png' });
    const { file } = await kept(bytes, 'scan.png', { maxSize: 200_000 });
    expect([file.name, file.type]).to.deep.equal(['scan.jpg', 'image/jpeg']);
    expect(file.size).to.be.at.most(200_000);
  });

  it('is refused where it is too large and no JPEG is taken', async () => {
    const settings = { maxSize: 200_000, accept: ['image/png'] };
    const { code } = await refused(await photo(500, 400, { type: 'image/png' }), settings);
    expect(code).to.equal('file-too-large');
  });
});

describe('a PDF', () => {
  it('that is locked is told with what to do', async () => {
    const { element } = await make(
      html`<fanar-file-upload label="كشف الحساب"></fanar-file-upload>`,
    );
    const body = `%PDF-1.7\n${' '.repeat(2000)}\n5 0 obj\n<< /Filter /Adobe.PubSec >>\nendobj\n`;
    choose(element, pdf('كشف.pdf', `${body}trailer\n<< /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF`));
    const [item] = await listed(element, 'rejected');
    expect(textOf(item)).to.contain('الملف محمي بكلمة سر؛ احفظ نسخة بدون كلمة سر ثم أرفقها');
    expect(element.problem).to.deep.equal({ code: 'file-locked' });
    expect(root(element).querySelector('.success')).to.equal(null);
  });

  it('that breaks off is told', async () => {
    const { element } = await make();
    choose(element, pdf('a.pdf', `%PDF-1.7\n${'x'.repeat(5000)}`));
    await listed(element, 'rejected');
    expect(element.problem).to.deep.equal({ code: 'file-damaged' });
  });
});
