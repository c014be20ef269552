/** What the checks of installed packages need to open a page of theirs. */
import puppeteer from 'puppeteer-core';

export function openBrowser() {
  return puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * The first address that a server prints.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} server
 * @returns {Promise<string>}
 */
export function firstAddress(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (/** @type {Buffer} */ part) => {
      output += String(part);
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(output || 'The server ended.')));
  });
}
