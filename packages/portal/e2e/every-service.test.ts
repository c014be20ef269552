import { sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import {
  fieldsOf,
  loadRulesOf,
  show,
  type Answers,
  type Language,
  type ServiceDefinition,
} from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch, type Browser, type Engine, type Tab } from './browsers/index.js';
import { comparable, storedOf, type Stored } from './every-service/stored.js';
import { fieldsIn, validAnswers } from './every-service/valid-answers.js';
import { Walk, type Receipt } from './every-service/walk.js';
import { Scene } from './scene.js';

/** One application to one service. */
interface Case {
  readonly definition: ServiceDefinition;
  readonly language: Language;
  readonly engine: Engine;
  readonly name: string;
}

const LANGUAGES = ['ar', 'en'] as const;
const ROOTS: Readonly<Record<Language, string>> = { ar: '/', en: '/en/' };

/** Of the services of a sector, the shortest first, whose turn in one language is another engine's. */
const OTHER_ENGINES: readonly Engine[] = ['webkit', 'firefox'];

const CASES: readonly Case[] = sectors.flatMap(({ id }, place) =>
  definitions
    .filter((definition) => definition.id.startsWith(`${id}/`))
    .sort((one, other) => fieldsOf(one).length - fieldsOf(other).length)
    .flatMap((definition, at) =>
      LANGUAGES.map((language, turn): Case => {
        const isOthers = turn === place % LANGUAGES.length;
        const engine = (isOthers && OTHER_ENGINES[at]) || 'chromium';
        return { definition, language, engine, name: `${definition.id} in ${language}` };
      }),
    ),
);

/** In Arabic everything is answered; in English what must be, where other choices ask other things. */
function answersOf({ definition, language }: Case): Answers {
  const whole = validAnswers(definition, { choice: 'first', isWhole: true });
  if (language === 'ar') return whole;
  return validAnswers(definition, { choice: 'last', isWhole: false }, whole);
}

/** Names of the questions that these answers bring up. */
function namesOf(definition: ServiceDefinition, answers: Answers) {
  const { steps } = show(definition, answers);
  const asked = fieldsIn(steps.flatMap(({ fields }) => fields)).filter(
    ({ field }) => field.type !== 'computed',
  );
  const needed = asked.filter(({ field, isRequired }) => isRequired && field.type !== 'group');
  const [all, required] = [asked, needed].map((fields) =>
    fields.map(({ pointer }) => pointer.slice(1)),
  );
  return { all: all ?? [], required: required ?? [] };
}

const receipts: Receipt[] = [];
let scene: Scene;

beforeAll(async () => {
  await loadRulesOf();
  // One caller sends them all, within a minute or two.
  const many = { calls: 100_000, seconds: 60 };
  scene = await Scene.open({ creates: many, lookUps: many });
});

afterAll(() => scene.close());

async function readReceipt({ reference, key }: Receipt): Promise<Stored> {
  const response = await fetch(scene.at('api/v1/applications/', reference, '/receipt'), {
    headers: { 'Fanar-Key': key },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Stored;
}

it('goes to every service in both languages, and to every sector in every engine', () => {
  const pairs = CASES.map(({ name }) => name).sort();
  const wanted = definitions.flatMap(({ id }) => LANGUAGES.map((one) => `${id} in ${one}`)).sort();
  expect(pairs).toEqual(wanted);
  for (const engine of ENGINES) {
    const reached = CASES.filter((one) => one.engine === engine).map(
      ({ definition }) => definition.id.split('/')[0],
    );
    expect(new Set(reached), engine).toEqual(new Set(sectors.map(({ id }) => id)));
  }
});

describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let tabs: Readonly<Record<Language, Tab>>;

  const openPhone = async (): Promise<Tab> => {
    const tab = await browser.open();
    await tab.resize(480, 720);
    return tab;
  };

  beforeAll(async () => {
    browser = await launch(engine);
    const ar = await openPhone();
    // Where both languages apply to the same service, they are two people with a device each.
    tabs = { ar, en: engine === 'chromium' ? await openPhone() : ar };
  });

  afterAll(() => browser.close());

  describe.sequential.each(CASES.filter((one) => one.engine === engine))('$name', (one) => {
    const { definition, language } = one;
    const root = ROOTS[language];
    let walk: Walk;
    let answers: Answers;

    it('is filled in, sent and tracked', async () => {
      answers = answersOf(one);
      walk = new Walk(tabs[language], definition, language, answers);
      const receipt = await walk.apply(scene.at(root, `${definition.id}/apply/`));
      receipts.push(receipt);
      await walk.track(scene.at(root, 'track/'), receipt);
      const stored = comparable(definition, await readReceipt(receipt));
      expect(stored).toEqual(comparable(definition, storedOf(definition, answers)));
      expect([...walk.asked]).toEqual(expect.arrayContaining(namesOf(definition, answers).all));
    });

    it('tells each answer that is missing or wrong in its own words', () => {
      expect(walk.faults).toEqual([]);
      expect([...walk.told]).toEqual(
        expect.arrayContaining(['declared', ...namesOf(definition, answers).required]),
      );
    });
  });
});

it('has them all after the server has been started anew', async () => {
  await scene.restart();
  expect(receipts).not.toEqual([]);
  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(receipts.length);
  for (const receipt of receipts) await readReceipt(receipt);
});
