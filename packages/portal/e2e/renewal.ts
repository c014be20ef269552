import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPage, RENEWAL } from './addresses.js';
import type { Tab } from './browsers/index.js';
import { png, type SampleFile } from './files.js';
import { activate, choose, fill, select, tabTo, untilShown } from './keyboard.js';
import { watchPolicy } from './policy.js';
import type { Scene } from './scene.js';
import { words, type Language } from './words.js';

/** Invented: born in 1900, so nobody's. */
export const PERSON = {
  name: 'مينا فؤاد حسن علي',
  nationalId: { ar: '٢٠٠٠١١٥٠٣٠٠٩١٩', en: '20001150300919' },
  mobile: { ar: '٠١٠٠ ١٢٣ ٤٥٦٧', en: '0100 123 4567' },
} as const;

/** The renewal of a licence with the keyboard alone, screen by screen. */
export class Renewal {
  constructor(
    readonly tab: Tab,
    readonly scene: Pick<Scene, 'at' | 'dataDir'>,
    readonly language: Language,
  ) {}

  get words() {
    return words[this.language];
  }

  async open(): Promise<void> {
    await this.tab.goto(this.scene.at(this.words.path, applyPage(RENEWAL)));
    await untilShown(this.tab, this.words.nationalId);
    await watchPolicy(this.tab);
  }

  async owner(nationalId: string = PERSON.nationalId[this.language]): Promise<void> {
    await fill(this.tab, this.words.name, PERSON.name);
    await fill(this.tab, this.words.nationalId, nationalId);
    await fill(this.tab, this.words.mobile, PERSON.mobile[this.language]);
    await this.continue();
  }

  async vehicle(): Promise<void> {
    await untilShown(this.tab, this.words.letters);
    await fill(this.tab, this.words.letters, 'ا ب ج');
    await fill(this.tab, this.words.digits, this.language === 'ar' ? '١٢٣٤' : '1234');
    await choose(this.tab, this.words.private);
    await choose(this.tab, this.words.valid);
    await this.continue();
  }

  async attach(file: SampleFile): Promise<void> {
    const path = join(this.scene.dataDir, file.name);
    await writeFile(path, file.bytes);
    await untilShown(this.tab, this.words.licence);
    await tabTo(this.tab, this.words.licence);
    await this.tab.chooseFile(path);
  }

  async documents(): Promise<void> {
    await this.attach(png('licence.png'));
    await untilShown(this.tab, this.words.attached);
    await activate(this.tab, this.words.insured, 'Space');
    await activate(this.tab, this.words.violationsPaid, 'Space');
    await this.continue();
  }

  async receiveByCourier(): Promise<void> {
    await this.chooseCourier();
    await this.address();
  }

  async chooseCourier(): Promise<void> {
    await untilShown(this.tab, this.words.courier);
    await choose(this.tab, this.words.courier);
    await this.continue();
  }

  async address(): Promise<void> {
    await untilShown(this.tab, this.words.governorate);
    await select(this.tab, this.words.governorate, 'EG-PTS');
    await fill(this.tab, this.words.district, this.language === 'ar' ? 'حي الشرق' : 'El Sharq');
    await fill(
      this.tab,
      this.words.street,
      this.language === 'ar' ? 'شارع 23 يوليو، عقار ٥' : '23 July Street, 5',
    );
    await this.continue();
  }

  async receiveAtOffice(): Promise<void> {
    await untilShown(this.tab, this.words.office);
    await choose(this.tab, this.words.office);
    await this.continue();
  }

  async declare(): Promise<void> {
    await untilShown(this.tab, this.words.review);
    await activate(this.tab, this.words.declaration, 'Space');
  }

  async submit(): Promise<void> {
    await activate(this.tab, this.words.submit);
  }

  async continue(): Promise<void> {
    await activate(this.tab, this.words.continue);
  }
}
