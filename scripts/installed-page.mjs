/** What the checks of installed packages need to open a page of theirs. */
import { stripVTControlCharacters } from 'node:util';
import puppeteer from 'puppeteer-core';

export function openBrowser() {
  return puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * The first address that a server prints, in colours or not.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} server
 * @returns {Promise<string>}
 * @throws {Error} with what the server said, when it ends or prints no address within a minute
 */
export function firstAddress(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const giveUp = (/** @type {string} */ why) => reject(new Error(`${why}\n${output}`));
    const timer = setTimeout(giveUp, 60_000, 'The server prints no address.');
    server.once('exit', () => {
      clearTimeout(timer);
      giveUp('The server ended.');
    });
    const hear = (/** @type {Buffer} */ part) => {
      // Colours are taken off the whole: a code may come in two parts.
      output += String(part);
      const address = /http:\/\/localhost:\d+\//.exec(stripVTControlCharacters(output))?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
  });
}
