import { loadLanguage } from '@fanar/elements';
import type { A11yReport } from '@storybook/addon-a11y';
import { afterEach as audit } from '@storybook/addon-a11y/preview';
import { afterEach, type TaskMeta } from 'vitest';
import { commands } from 'vitest/browser';
import preview from './preview.js';
import './forced-colours-for-axe.js';
import { settled } from './settled.js';

export interface Media {
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (media: Media) => Promise<void>;
  }
}

interface Mode extends Media {
  readonly language: 'ar' | 'en';
}

/**
 * Colours go with the scheme and not with the language, so each scheme is seen once; of forced
 * palettes there are two as well: the engine takes that of the system's scheme.
 */
const MODES: readonly Mode[] = [
  { language: 'ar', colorScheme: 'light', forcedColors: 'none' },
  { language: 'ar', colorScheme: 'dark', forcedColors: 'none' },
  { language: 'ar', colorScheme: 'light', forcedColors: 'active' },
  { language: 'en', colorScheme: 'light', forcedColors: 'none' },
  { language: 'en', colorScheme: 'dark', forcedColors: 'active' },
];

/** The rules that can have another answer in another scheme: the rest is asked once a language. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const isPlain = ({ colorScheme, forcedColors }: Mode) =>
  colorScheme === 'light' && forcedColors === 'none';

const named = ({ language, colorScheme, forcedColors }: Mode) =>
  `${language} ${colorScheme}${forcedColors === 'active' ? ' forced colours' : ''}`;

/**
 * Audits a story as its `play` left it, in every language and theme, with and without forced
 * colours, whatever its own parameters wish.
 */
afterEach(async ({ task }) => {
  const { storyId } = task.meta as TaskMeta & { storyId: string };
  const surroundings = document.querySelector<HTMLElement>('.surroundings');
  if (!surroundings) throw new Error(`${storyId} is not there to be audited`);
  const found = new Map<string, Finding & { readonly modes: string[] }>();
  try {
    for (const mode of MODES) {
      await enter(mode, surroundings);
      for (const finding of await findings(storyId, mode)) {
        const same = found.get(finding.what) ?? { ...finding, modes: [] };
        same.modes.push(named(mode));
        found.set(finding.what, same);
      }
    }
  } finally {
    await commands.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  }
  if (found.size === 0) return;
  const told = Array.from(found.values(), ({ what, modes, node }) =>
    [`${what} [${modes.join(', ')}]`, node.html, node.failureSummary].join('\n'),
  );
  throw new Error([`${storyId} has axe violations`, ...told].join('\n\n'));
}, 60_000);

async function enter({ language, ...media }: Mode, surroundings: HTMLElement): Promise<void> {
  await commands.emulateMedia(media);
  surroundings.lang = language;
  surroundings.dir = language === 'ar' ? 'rtl' : 'ltr';
  surroundings.dataset.theme = media.colorScheme;
  await loadLanguage(language);
  await settled(surroundings);
}

type Results = Exclude<A11yReport, { error: Error }>;
type Result = Results['violations'][number];
type Found = Result['nodes'][number];

interface Finding {
  /** Rule and place, the same in every mode. */
  readonly what: string;
  readonly node: Found;
}

async function findings(storyId: string, mode: Mode): Promise<Finding[]> {
  const { violations, incomplete } = await results(storyId, mode);
  const unseen = incomplete.map((result) => ({ ...result, nodes: result.nodes.filter(isUnseen) }));
  return [...violations, ...unseen].flatMap(({ id, help, nodes }) =>
    nodes.map((node) => ({ what: `${id}: ${help}: ${node.target.flat().join(' » ')}`, node })),
  );
}

/** Text in the very colour of its background: axe leaves it to a person, as it may be meant so. */
const isUnseen = ({ any }: Found) =>
  any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio');

/** From the add-on itself, so that it is the same audit here and in its panel. */
async function results(id: string, mode: Mode): Promise<Results> {
  const reports: A11yReport[] = [];
  const parameters = {
    ...preview.parameters?.a11y,
    // Told here, with the mode, and not thrown by the add-on.
    test: 'todo',
    options: {
      resultTypes: ['violations', 'incomplete'],
      ...(isPlain(mode) ? {} : { runOnly: { type: 'rule', values: COLOUR_RULES } }),
    },
  };
  const context = {
    id,
    reporting: { addReport: ({ result }: { result: A11yReport }) => reports.push(result) },
    parameters: { a11y: parameters },
    globals: {},
    viewMode: 'story',
  };
  await audit(context as unknown as Parameters<typeof audit>[0]);
  const [report] = reports;
  if (!report || 'error' in report) throw new Error(`${id} was not audited`);
  return report;
}
