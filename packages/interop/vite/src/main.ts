import '@fanar/elements/button/define';
import '@fanar/elements/card/define';
import '@fanar/elements/checkbox/define';
import '@fanar/elements/select/define';
import '@fanar/elements/text-field/define';
import '@fanar/journeys/service-form/define';

const state = {
  name: '',
  agreed: false,
  place: '',
  sent: '',
  items: ['أصل الرخصة', 'وثيقة التأمين'],
  reference: '',
};

/** The tag decides the type: `fanar-select` gives a `FanarSelect`. */
function find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.querySelector(tag);
  if (!element) throw new Error(`The page has no <${tag}>.`);
  return element;
}

const field = find('fanar-text-field');
const checkbox = find('fanar-checkbox');
const select = find('fanar-select');
const form = find('form');

function change(changes: Partial<typeof state>): void {
  Object.assign(state, changes);
  show();
}

function show(): void {
  field.value = state.name;
  checkbox.checked = state.agreed;
  select.value = state.place;
  find('ul').replaceChildren(
    ...state.items.map((item) => {
      const line = document.createElement('li');
      line.textContent = item;
      return line;
    }),
  );
  const outputs = { ...state, agreed: state.agreed ? 'نعم' : 'لا' };
  for (const output of document.querySelectorAll('output')) {
    output.textContent = String(outputs[output.id as keyof typeof outputs]);
  }
}

field.addEventListener('input', () => change({ name: field.value }));
checkbox.addEventListener('change', () => change({ agreed: checkbox.checked }));
select.addEventListener('change', () => change({ place: select.value }));

document.getElementById('fill')?.addEventListener('click', () => change({ name: 'منى حسن' }));
document.getElementById('add')?.addEventListener('click', () => {
  change({ items: [...state.items, 'ورقة أخرى'] });
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const entries = Array.from(new FormData(form), ([key, value]) => [key, String(value)]);
  change({ sent: String(new URLSearchParams(entries)) });
});

find('fanar-service-form').addEventListener('fanar-submitted', ({ detail }) => {
  change({ reference: detail.reference ?? '' });
});

show();
