import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  deepActiveElement,
  focusReaches,
  isChromium,
  must,
  setViewport,
} from '../testing/fixtures.js';
import { openFrame } from '../testing/frame.js';
import { until } from '../testing/until.js';
import type { FanarFileUpload } from './file-upload.js';
import { button, itemsOf, listed, make, pickerOf, root, textOf } from './testing/fixture.js';

const template = html`<fanar-file-upload
  label="صورة البطاقة"
  in-page-camera
  max="2"
></fanar-file-upload>`;

/** The engines of the tests have a camera, but for WebKit; there the way on is a file. */
const hasCamera = /Chrome|Firefox/.test(navigator.userAgent);

interface Camera {
  readonly element: FanarFileUpload;
  readonly opener: HTMLElement;
  readonly native: HTMLDialogElement;
  readonly video: HTMLVideoElement;
  words(): string;
  actions(): string[];
  press(name: string): void;
  says(words: string): Promise<void>;
  tracks(): MediaStreamTrack[];
}

/** A field whose camera was pressed, as a dialog that has opened. */
async function opened(element: FanarFileUpload): Promise<Camera> {
  const opener = must(root(element).querySelector<HTMLElement>('.camera'), 'camera');
  opener.click();
  const find = () => root(element).querySelector('fanar-dialog');
  await until(() => find()?.open, 'a dialog');
  const dialog = must(find(), 'dialog');
  await dialog.updateComplete;
  const native = must(dialog.shadowRoot?.querySelector('dialog'), 'native');
  const video = must(dialog.querySelector('video'), 'video');
  const words = () => textOf(dialog.querySelector('[role=status]'));
  const buttons = () => Array.from(dialog.querySelectorAll('fanar-button'));
  return {
    element,
    opener,
    native,
    video,
    words,
    actions: () => buttons().map(textOf),
    press: (name) =>
      must(
        buttons().find((each) => textOf(each) === name),
        name,
      ).click(),
    says: (expected) =>
      until(
        () => words().includes(expected),
        () => `“${expected}”, not “${words()}”`,
      ),
    tracks: () => (video.srcObject as MediaStream | null)?.getTracks() ?? [],
  };
}

const openIn = async () => opened((await make(template)).element);

/** A camera that is seen. */
async function live(): Promise<Camera> {
  const camera = await openIn();
  await camera.says('ضع الورقة كلها');
  await until(() => camera.video.videoWidth > 0, 'a picture');
  return camera;
}

// A modal that is left open holds the page of the next test.
afterEach(async () => {
  for (const field of document.querySelectorAll('fanar-file-upload')) field.remove();
  await nextFrame();
});

describe('the camera within the page', () => {
  it('is fetched when it is pressed', async () => {
    const isFetched = () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/camera.ts'));
    const { element } = await make(template);
    root(element).querySelector('.zone')?.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/file-work.ts')),
    );
    expect(isFetched()).to.equal(false);
    await opened(element);
    expect(isFetched()).to.equal(true);
  });

  it('gives way to that of the device, where the browser opens it', async () => {
    const { element } = await make(template);
    const picker = pickerOf(element);
    let captured: string | null = null;
    picker.addEventListener('click', (event) => {
      event.preventDefault();
      captured = picker.getAttribute('capture');
    });
    // What browsers of phones have.
    Object.defineProperty(picker, 'capture', { value: '' });
    must(root(element).querySelector<HTMLElement>('.camera'), 'camera').click();
    expect(captured).to.equal('environment');
  });

  it('says in words that it may not be used, and leads to choosing a file', async () => {
    // A page that lets the frame in it have no camera.
    const page = await openFrame(
      {
        markup: '<fanar-file-upload label="صورة" in-page-camera></fanar-file-upload>',
        policy: 'strict',
      },
      "camera 'none'",
    );
    try {
      await page.start(new URL('./define.ts', import.meta.url).pathname);
      const element = must(page.document.querySelector('fanar-file-upload'), 'element');
      await element.updateComplete;
      const camera = await opened(element);
      await camera.says('اختر صورة من جهازك');
      expect(camera.actions()[0]).to.equal('اختر ملفًا');
      expect(camera.tracks()).to.have.lengthOf(0);
      let picked: string | null | undefined;
      pickerOf(element).addEventListener('click', (event) => {
        event.preventDefault();
        picked = pickerOf(element).getAttribute('capture');
      });
      camera.press('اختر ملفًا');
      expect(picked).to.equal(null);
      await until(() => !camera.native.open, 'closed');
      expect(page.complaints).to.deep.equal([]);
    } finally {
      page.close();
    }
  });
});

if (hasCamera) describeOpen();
else describeNone();

function describeNone(): void {
  describe('a device without a camera', () => {
    it('says so in words, and a file is still to be chosen', async () => {
      const camera = await openIn();
      await camera.says('اختر صورة من جهازك');
      expect(camera.actions()[0]).to.equal('اختر ملفًا');
      expect(camera.tracks()).to.have.lengthOf(0);
      await expect(camera.element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await focusReaches(camera.opener, 'the button that opened it');
    });
  });
}

function describeOpen(): void {
  describe('a camera that is open', () => {
    it('takes a photo, again, and hands it on as any file', async () => {
      const camera = await live();
      const { element, video } = camera;
      expect(camera.native.matches(':modal')).to.equal(true);
      expect(deepActiveElement()?.closest('.button'), 'focus').to.not.equal(null);
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      await camera.says('التُقطت الصورة');
      const canvas = must(root(element).querySelector('canvas'), 'still');
      expect([canvas.width, canvas.height]).to.deep.equal([video.videoWidth, video.videoHeight]);
      expect(canvas.hidden).to.equal(false);
      expect(video.hidden).to.equal(true);
      await expect(element).to.be.accessible();

      camera.press('التقط غيرها');
      await camera.says('ضع الورقة كلها');
      camera.press('التقط');
      await camera.says('التُقطت الصورة');
      const [track] = camera.tracks();
      camera.press('استخدم الصورة');
      const [item] = await listed(element, 'kept');
      expect(textOf(item)).to.contain('صورة ١.jpg');
      expect(must(track, 'track').readyState).to.equal('ended');
      await focusReaches(camera.opener, 'the button that opened it');
      const file = new FormData(must(element.form, 'form')).get('papers') as File;
      expect(file.type).to.equal('image/jpeg');
      const bitmap = await createImageBitmap(file);
      expect(bitmap.width).to.be.greaterThan(0);

      camera.opener.click();
      await camera.says('ضع الورقة كلها');
      await until(() => video.videoWidth > 0);
      camera.press('التقط');
      await camera.says('التُقطت الصورة');
      camera.press('استخدم الصورة');
      const items = await listed(element, 'kept', 'kept');
      expect(textOf(items[1])).to.contain('صورة ٢.jpg');
      button(items[0], 'إزالة').click();
      await until(() => itemsOf(element).length === 1);
    });

    it('is released when it is closed, and when it leaves the page', async () => {
      const camera = await live();
      const [first] = camera.tracks();
      await sendKeys({ press: 'Escape' });
      await until(() => first?.readyState === 'ended', 'released by Escape');
      expect(camera.native.open).to.equal(false);
      await focusReaches(camera.opener, 'the button that opened it');

      camera.opener.click();
      await until(() => camera.tracks().some(({ readyState }) => readyState === 'live'));
      const [second] = camera.tracks();
      camera.element.remove();
      expect(second?.readyState).to.equal('ended');
    });

    // Firefox hands on no event but its own to a track.
    if (isChromium) {
      it('says that the system ended it, and tries again', async () => {
        const camera = await live();
        camera.tracks()[0]?.dispatchEvent(new Event('ended'));
        await camera.says('توقفت الكاميرا');
        expect(camera.tracks()).to.deep.equal([]);
        expect(camera.actions()).to.deep.equal(['اختر ملفًا', 'حاول مرة أخرى']);
        camera.press('حاول مرة أخرى');
        await camera.says('ضع الورقة كلها');
      });
    }

    it('is released while nobody sees the page, and keeps what was taken', async () => {
      const camera = await live();
      const [track] = camera.tracks();
      const see = (isHidden: boolean) => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      try {
        see(true);
        expect(track?.readyState).to.equal('ended');
        await camera.says('أغلقنا الكاميرا');
        see(false);
        await camera.says('ضع الورقة كلها');
        await until(() => camera.tracks()[0]?.readyState === 'live');
        await until(() => camera.video.videoWidth > 0);
        camera.press('التقط');
        await camera.says('التُقطت الصورة');
        see(true);
        expect(camera.words()).to.contain('التُقطت الصورة');
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
      camera.press('استخدم الصورة');
      await listed(camera.element, 'kept');
    });

    it('runs under the strict policy', async () => {
      const page = await openFrame({
        markup: '<fanar-file-upload label="صورة" in-page-camera></fanar-file-upload>',
        policy: 'strict',
      });
      try {
        await page.start(new URL('./define.ts', import.meta.url).pathname);
        const camera = await opened(
          must(page.document.querySelector('fanar-file-upload'), 'element'),
        );
        await camera.says('ضع الورقة كلها');
        await until(() => camera.video.videoWidth > 0, 'a picture');
        camera.press('التقط');
        await camera.says('التُقطت الصورة');
        camera.press('استخدم الصورة');
        await listed(camera.element, 'kept');
        expect(page.complaints).to.deep.equal([]);
      } finally {
        page.close();
      }
    });

    it('is seen whole with its buttons on the smallest screens, upright and on their side', async () => {
      const camera = await live();
      for (const size of [
        { width: 320, height: 568 },
        { width: 568, height: 320 },
      ]) {
        await setViewport(size.width, size.height);
        const { width, height } = camera.video.getBoundingClientRect();
        expect(width).to.be.within(100, size.width);
        expect(height).to.be.within(60, size.height);
        for (const each of root(camera.element).querySelectorAll('fanar-button')) {
          expect(each.getBoundingClientRect().height).to.be.at.least(44);
        }
        expect(camera.native.scrollWidth).to.be.at.most(camera.native.clientWidth);
      }
      await setViewport(800, 600);
    });
  });
}
