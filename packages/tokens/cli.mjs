#!/usr/bin/env node
/** `npx @fanar/tokens theme --brand "#0a6b5e"`: a site's own theme in which every pair can be read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readColour } from './theme.mjs';
import { themeFile } from './theme-file.mjs';

const usage = `Usage: npx @fanar/tokens theme --brand <colour> [--accent <colour>] [--name <name>] [--out <file>]

  --brand   the colour of the site, as CSS writes it: "#0a6b5e", "rgb(10 107 94)", teal
  --accent  the colour of marks on the brand; without it, the lamp of Fanar
  --name    makes the theme for [data-sector='<name>'], not for the whole page
  --out     the file to write; without it, the theme is printed`;
const options = /** @type {const} */ ({
  brand: { type: 'string' },
  accent: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
});

/** Something is asked for that cannot be read: 2. A theme cannot be made: 1. */
class Refusal extends Error {
  constructor(message, code = 2) {
    super(message);
    this.code = code;
  }
}

try {
  main(readArguments());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error.message.split('. ')[0]}.\n\n${usage}`);
  }
}

function main({ values, positionals }) {
  if (values.help) {
    console.log(usage);
    return;
  }
  if (positionals.join(' ') !== 'theme') {
    throw new Refusal(`Say what to make: theme. Read: "${positionals.join(' ')}".\n\n${usage}`);
  }
  const { brand, accent, name, out } = readValues(values);
  const { css, primary, problems } = themeFile({ brand, accent, name });
  if (problems.length > 0) throw new Refusal(inWords({ brand, accent }, problems), 1);
  if (!out) {
    process.stdout.write(css);
    return;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, css);
  console.log(`${out}: every pair of colours passes in light, dark and more contrast`);
  if (primary !== brand)
    console.log(`Not ${brand} but ${primary} is readable as a link or a button`);
}

function readValues({ brand, accent, name, out }) {
  if (brand === undefined) throw new Refusal(`--brand is missing.\n\n${usage}`);
  if (name !== undefined && !/^[a-z][a-z\d-]*$/.test(name)) {
    throw new Refusal(`--name "${name}": write small Latin letters, digits and hyphens.`);
  }
  return {
    brand: readOption('brand', brand),
    accent: accent === undefined ? undefined : readOption('accent', accent),
    ...{ name, out },
  };
}

function readOption(option, text) {
  const colour = readColour(text);
  if (!colour) {
    throw new Refusal(`--${option} "${text}" is no opaque colour. Write it as "#0a6b5e".`);
  }
  return colour;
}

function inWords({ brand, accent }, problems) {
  const given = accent ? `${brand} and the accent ${accent}` : brand;
  return [
    `No theme can be made of ${given}. Too weak, whatever else moves:`,
    ...problems.map((problem) => `  ${problem}`),
    ...(accent ? ['Choose another accent, or leave --accent out.'] : []),
  ].join('\n');
}
