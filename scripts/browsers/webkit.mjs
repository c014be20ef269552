/** WebKitGTK's MiniBrowser by WebDriver, on a virtual display. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { strokeKeys } from './keys.mjs';

const STARTUP_MS = 30_000;

/** As large as a page of the other engines. */
const PAGE = { width: 800, height: 600 };

export function webkitLauncher() {
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    automationProtocol: 'webdriver',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const { initialize, startSession, stop } = launcher;
  let server;

  launcher.initialize = async (config) => {
    options.port = await freePort();
    server = startDriver(options.port);
    await answering(options.port);
    // With more than one page at a time tests would run in frames, where keys cannot be sent.
    await initialize.call(launcher, { ...config, concurrency: 1 });
    launcher.name = 'Webkit';
  };
  // All files share one window: each finds it in front, in focus and of one size.
  launcher.startSession = async (id, url) => {
    await launcher.ensureManagerInitialized();
    const { driver } = launcher;
    await driver.switchToWindow(await driver.getWindowHandle());
    await sizePage(driver, PAGE);
    const { driverManager } = launcher;
    // The stock way lets go of the promise: a page that the browser fails to load would end the whole
    // run, and not only fail as one that does not start.
    driverManager.queueStartSession = async (page, address) => {
      driverManager.startSession(page, address).catch((error) => {
        console.error(`Webkit: ${error.message}`);
      });
    };
    return startSession.call(launcher, id, url);
  };
  // The stock way holds all keys down together, which loses every letter that comes twice.
  launcher.sendKeys = (_session, keys) => strokeKeys(launcher.driver, keys);
  launcher.stop = async () => {
    try {
      await stop.call(launcher);
    } finally {
      endGroup(server);
    }
  };
  process.once('exit', () => endGroup(server));
  return launcher;
}

/**
 * Sizes the page, or gives it the least size that a window has, and waits until it is so.
 * @param {{ execute: Function, setWindowRect: Function }} driver of WebDriver
 * @param {{ width: number, height: number }} size in CSS pixels
 */
export async function sizePage(driver, { width, height }) {
  // WebDriver knows windows, not viewports.
  const sizes = () =>
    driver.execute('return [innerWidth, innerHeight, outerWidth, outerHeight].join()');
  const [innerWidth, innerHeight, outerWidth, outerHeight] = (await sizes()).split(',').map(Number);
  if (innerWidth === width && innerHeight === height) return;
  const frame = [outerWidth - innerWidth, outerHeight - innerHeight];
  await driver.setWindowRect(null, null, width + frame[0], height + frame[1]);
  // The window follows in its own time, in steps.
  let before;
  for (let now = await sizes(); now !== before; now = await sizes()) {
    before = now;
    await sleep(100);
  }
}

function startDriver(port) {
  return spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1280x800x24', 'WebKitWebDriver', `--port=${port}`],
    {
      // Its own process group: display, driver and browser end together.
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
    },
  );
}

function endGroup(server) {
  if (!server?.pid || server.ended) return;
  server.ended = true;
  try {
    process.kill(-server.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
}

async function answering(port) {
  const deadline = Date.now() + STARTUP_MS;
  while (Date.now() < deadline) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/status`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Error('WebKitWebDriver did not start: is webkit2gtk-driver installed?');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** MiniBrowser lives in a folder named after the machine and the API version. */
function miniBrowser() {
  if (process.env.FANAR_MINIBROWSER) return process.env.FANAR_MINIBROWSER;
  for (const machine of ['x86_64-linux-gnu', 'aarch64-linux-gnu']) {
    const lib = `/usr/lib/${machine}`;
    if (!existsSync(lib)) continue;
    for (const folder of readdirSync(lib)) {
      const path = join(lib, folder, 'MiniBrowser');
      if (folder.startsWith('webkit') && existsSync(path)) return path;
    }
  }
  return 'MiniBrowser';
}
