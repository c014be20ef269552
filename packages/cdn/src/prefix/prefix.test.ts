import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';
import { prefixTags } from './index.js';
import { packageFolders, readNames } from './names.js';

const names = readNames();
const plugin = prefixTags('health');
const context = {
  parse: (code: string, options?: { lang?: 'js' | 'ts' }) => parseAst(code, options),
};
const [elements = '', journeys = ''] = packageFolders();

function renamed(code: string, file = 'src/made-up.ts'): string {
  return plugin.transform.call(context, code, elements + file)?.code ?? code;
}

/** Every source that is shipped. */
const sources = [elements, journeys].flatMap((folder) =>
  readdirSync(`${folder}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css)$/.test(name) && !/\.test\.ts$|testing\//.test(name))
    .map((name) => ({ path: `${folder}src/${name}`, kind: name.endsWith('.css') ? 'css' : 'ts' })),
);

/** The texts of a file, its comments aside. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

describe('renaming', () => {
  it('takes tags of templates, selectors and look-ups, the longest that fits', () => {
    const code = `
      class A { static tag = 'fanar-tabs'; }
      A.tag = 'fanar-radio-group';
      html\`<fanar-tab-panel id="fanar-tabs"><fanar-button></fanar-button></fanar-tab-panel>\`;
      css\`fanar-button::part(x), ::slotted(fanar-tag) { color: var(--fanar-tag); }\`;
      root.querySelector('fanar-error-summary, form > fanar-button:not([hidden])');
      root.querySelector(\`fanar-one-time-code[name="\${name}"]\`);`;
    expect(renamed(code)).toBe(
      code.replaceAll(
        /(?<!id="|--)fanar-(tabs|radio-group|tab-panel|button|tag|error-summary|one-time-code)\b/g,
        'health-$1',
      ),
    );
  });

  it.each([
    `this.dispatchEvent(new CustomEvent('fanar-feedback', { detail }));`,
    `form.addEventListener('fanar-feedback', hear);`,
    `ask(this, 'fanar-before-close');`,
    'html`<div @fanar-feedback=${hear}></div>`;',
    `const NAME = 'fanar-status-tracker:kept';`,
    'const nameOf = (office) => `fanar-queue-ticket:${office}`;',
    `import '@fanar/elements/button';`,
    'css`.fanar-button { inset: 0 } :host { --fanar-button: 1px }`;',
    `const events = { 'fanar-feedback': hear, 'fanar-change': hear };`,
  ])('leaves alone what is only called alike: %s', (code) => {
    expect(renamed(code)).toBe(code);
  });

  it('takes an element that has the name of an event where only an element can stand', () => {
    const code = `
      const loaders = { 'fanar-feedback': load, 'fanar-tabs': load };
      root.querySelector('fanar-feedback');
      class A { static tag = 'fanar-feedback'; }`;
    expect(renamed(code)).toBe(code.replaceAll('fanar-', 'health-'));
  });

  it('leaves the code of the page alone', () => {
    const code = `document.querySelector('fanar-button');`;
    expect(plugin.transform.call(context, code, '/srv/town/src/app.ts')).toBeNull();
  });

  it('says where each piece was', () => {
    const code = `const a = 1;\nroot.querySelector('fanar-button');`;
    const map = plugin.transform.call(context, code, `${elements}src/made-up.ts`)?.map;
    expect(map?.sources).toEqual([`${elements}src/made-up.ts`]);
    expect(map?.mappings).toContain(';');
  });

  it.each(['Health', 'health-', '1health', 'health button', ''])('refuses "%s"', (prefix) => {
    expect(() => prefixTags(prefix)).toThrow(RangeError);
  });
});

describe('the packages', () => {
  const texts = sources.map(({ path, kind }) => {
    const code = readFileSync(path, 'utf8');
    const now = plugin.transform.call(context, code, path)?.code ?? code;
    return { path, kind, before: withoutComments(code), after: withoutComments(now) };
  });

  it('are all read', () => {
    expect(texts.length).toBeGreaterThan(600);
    expect(names.tags.size).toBeGreaterThan(100);
  });

  it('keep no tag of ours', () => {
    const kept = texts.flatMap(({ path, after }) =>
      Array.from(
        after.matchAll(/(?<![\w.#@/-])fanar-[a-z-]+(?![\w-])(?!:(?:kept|\$))/g),
        ([name]) => name,
      )
        .filter((name) => names.tags.has(name) && !names.events.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(kept).toEqual([]);
  });

  it('keep every event, custom property and key of storage', () => {
    const kept = (text: string) =>
      Array.from(text.matchAll(/[-.]*fanar-[a-z0-9-]+/g), ([name]) => name).filter(
        (name) => !names.tags.has(name),
      );
    for (const { path, before, after } of texts) {
      expect([path, kept(after)]).toEqual([path, kept(before)]);
    }
    const everything = texts.map(({ after }) => after).join('\n');
    const own = Array.from(names.events).filter((name) => name.startsWith('fanar-'));
    expect(own.filter((name) => !everything.includes(name))).toEqual([]);
    for (const key of ['fanar-status-tracker:kept', 'fanar-queue-ticket:$', 'fanar-drafts']) {
      expect(everything).toContain(key);
    }
    expect(own).toContain('fanar-feedback');
    expect(everything).toContain(`new CustomEvent('fanar-feedback'`);
    expect(everything).toContain(`tag: string = 'health-feedback'`);
  });
});
