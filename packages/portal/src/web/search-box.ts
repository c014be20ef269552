import type { Language } from '@fanar/contract';
import { html, type Html } from './html.js';
import { addressOf, type Words } from './page.js';

const words: Words<{ label: string; hint: string; search: string }> = {
  ar: {
    label: 'ابحث عن خدمة',
    hint: 'اكتب كما تتكلم، مثل: رخصة عربية، أو بطاقة تموين ضاعت',
    search: 'بحث',
  },
  en: {
    label: 'Search for a service',
    hint: 'In your own words, such as: car licence, or lost ration card',
    search: 'Search',
  },
};

/** Leads to the directory with what was typed; needs no script. */
export function searchBox(language: Language): Html {
  const name = words[language];
  return html`<form
    class="search"
    role="search"
    action="${addressOf('services/', language)}"
    method="get"
  >
    <label for="q">${name.label}</label>
    <p class="search-hint" id="q-hint">${name.hint}</p>
    <div class="search-line">
      <input
        id="q"
        name="q"
        type="search"
        dir="auto"
        autocomplete="off"
        enterkeyhint="search"
        aria-describedby="q-hint"
      />
      <button class="button">${name.search}</button>
    </div>
  </form>`;
}
