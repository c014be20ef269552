import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  files,
  idOf,
  offsetOf,
  openUpload,
  removeUpload,
  uploadFile,
} from '../testing/examples.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
}, 60_000);
afterAll(() => test.close());

describe('uploads', () => {
  it('tells what it can do', async () => {
    const answer = await test.call('OPTIONS', '/uploads');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Tus-Max-Size')).toBe('10485760');
    expect(answer.headers.get('Tus-Extension')).toBe('creation,termination');
  });

  it('takes a file whole', async () => {
    const opened = await openUpload(test, files.png.byteLength, 'photo.png');
    expect(opened.status).toBe(201);
    const id = idOf(opened);
    expect(opened.headers.get('Location')).toBe(`/api/v1/uploads/${id}`);
    const done = await append(test, id, 0, files.png);
    expect(done.status).toBe(204);
    expect(done.headers.get('Upload-Offset')).toBe(String(files.png.byteLength));
    const upload = await test.server.db
      .selectFrom('upload')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(upload.type).toBe('image/png');
  });

  it('takes a large file in parts, and goes on after a pause', async () => {
    const whole = Buffer.concat([files.pdf, Buffer.alloc(900_000, 'x')]);
    const id = idOf(await openUpload(test, whole.byteLength));
    expect((await append(test, id, 0, whole.subarray(0, 600_000))).status).toBe(204);
    expect((await offsetOf(test, id)).headers.get('Upload-Offset')).toBe('600000');
    expect((await append(test, id, 600_000, whole.subarray(600_000))).status).toBe(204);
    expect((await offsetOf(test, id)).headers.get('Upload-Offset')).toBe(String(whole.byteLength));
  });

  it('takes a part only where the last one ended', async () => {
    const id = idOf(await openUpload(test, 100));
    const answer = await append(test, id, 50, files.pdf.subarray(0, 10));
    expect(answer.status).toBe(409);
    expect((await answer.json()).code).toBe('upload-offset');
  });

  it('lets one of many that append at once go on, and corrupts nothing', async () => {
    const id = idOf(await openUpload(test, files.pdf.byteLength));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => append(test, id, 0, files.pdf)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
  }, 20_000);

  it('refuses what is too large before a byte is sent', async () => {
    const answer = await openUpload(test, 12 * 1024 * 1024);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      code: 'file-too-large',
      params: { limit: 10_485_760 },
    });
  });

  it('refuses more bytes than were announced', async () => {
    const id = idOf(await openUpload(test, 10));
    const answer = await append(test, id, 0, files.pdf);
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'file-too-large']);
  });

  it.each([
    ['a program called .pdf', files.exe, 'application/x-msdownload'],
    ['a picture that offices cannot open', files.heic, 'image/heic'],
    ['text', Buffer.from('nothing but words'), 'unknown'],
  ])('refuses %s by its content, and removes it', async (_, content, found) => {
    const id = idOf(await openUpload(test, content.byteLength, 'licence.pdf'));
    const answer = await append(test, id, 0, content);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ code: 'file-type', params: { found } });
    expect((await offsetOf(test, id)).status).toBe(404);
  });

  it('refuses a file without bytes', async () => {
    const answer = await openUpload(test, 0);
    expect([answer.status, (await answer.json()).code]).toEqual([415, 'file-empty']);
  });

  it('refuses requests that are no tus', async () => {
    const bare = await test.call('POST', '/uploads');
    expect((await bare.json()).errors).toEqual([
      { pointer: '/header/Tus-Resumable', code: 'required' },
      { pointer: '/header/Upload-Length', code: 'required' },
    ]);
    const metadata = { 'Upload-Length': '5', 'Upload-Metadata': 'filename ###' };
    const broken = await test.call('POST', '/uploads', {
      headers: { 'Tus-Resumable': '1.0.0', ...metadata },
    });
    expect([broken.status, (await broken.json()).code]).toEqual([400, 'request-invalid']);
  });

  it('removes an upload on demand', async () => {
    const id = await uploadFile(test);
    expect((await removeUpload(test, id)).status).toBe(204);
    expect((await removeUpload(test, id)).status).toBe(404);
    expect((await append(test, id, 0, files.pdf)).status).toBe(404);
  });

  it('keeps neither content nor name in the clear', async () => {
    const id = await uploadFile(test, 'a-telling-name.pdf');
    const { db } = test.server;
    const [upload] = await db.selectFrom('upload').selectAll().where('id', '=', id).execute();
    const [chunk] = await db
      .selectFrom('upload_chunk')
      .selectAll()
      .where('upload', '=', id)
      .execute();
    expect(Buffer.from(upload?.name ?? []).includes('telling')).toBe(false);
    expect(Buffer.from(chunk?.bytes ?? []).includes('%PDF')).toBe(false);
  });
});
