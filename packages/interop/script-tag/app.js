// A classic script: the elements may be there already or come later, and may be spoken to at once.
const state = {
  name: '',
  agreed: false,
  place: '',
  sent: '',
  items: ['أصل الرخصة', 'وثيقة التأمين'],
  reference: '',
};

const field = document.querySelector('fanar-text-field');
const checkbox = document.querySelector('fanar-checkbox');
const select = document.querySelector('fanar-select');

function change(changes) {
  Object.assign(state, changes);
  show();
}

function show() {
  field.value = state.name;
  checkbox.checked = state.agreed;
  select.value = state.place;
  document.getElementById('items').replaceChildren(
    ...state.items.map((item) => {
      const line = document.createElement('li');
      line.textContent = item;
      return line;
    }),
  );
  write('name', state.name);
  write('agreed', state.agreed ? 'نعم' : 'لا');
  write('place', state.place);
  write('sent', state.sent);
  write('reference', state.reference);
}

function write(id, text) {
  document.getElementById(id).textContent = text;
}

field.addEventListener('input', () => change({ name: field.value }));
checkbox.addEventListener('change', () => change({ agreed: checkbox.checked }));
select.addEventListener('change', () => change({ place: select.value }));

document.getElementById('fill').addEventListener('click', () => change({ name: 'منى حسن' }));
document.getElementById('add').addEventListener('click', () => {
  change({ items: [...state.items, 'ورقة أخرى'] });
});

document.getElementById('plain').addEventListener('submit', (event) => {
  event.preventDefault();
  change({ sent: String(new URLSearchParams(new FormData(event.target))) });
});

document.querySelector('fanar-service-form').addEventListener('fanar-submitted', ({ detail }) => {
  change({ reference: detail.reference });
});

show();
