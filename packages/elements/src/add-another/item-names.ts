/** Attributes that name ids of the same copy. */
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'];

/** The name of each control as the template has it; absent for what the page added itself. */
const templateNames = new WeakMap<Element, string>();

/**
 * Gives the controls of a copy their place among the answers, `owners/1/name`. Called again after a
 * removal, it moves them up.
 */
export function placeNames(copy: Element, list: string, index: number): void {
  for (const control of copy.querySelectorAll('[name]')) {
    const name = templateNames.get(control) ?? ownName(control, list);
    templateNames.set(control, name);
    control.setAttribute('name', `${list}/${String(index)}/${name}`);
  }
}

/** A name that was placed by a server comes without its place. */
function ownName(control: Element, list: string): string {
  const name = control.getAttribute('name') ?? '';
  return name.startsWith(`${list}/`) ? name.slice(list.length + 1).replace(/^\d+\//, '') : name;
}

/** Keeps ids apart that every copy of a template would share. */
export function separateIds(copy: Element, key: string): void {
  const own = new Set(Array.from(copy.querySelectorAll('[id]'), ({ id }) => id));
  const apart = (id: string) => (own.has(id) ? `${id}-${key}` : id);
  for (const element of copy.querySelectorAll('*')) {
    if (element.id) element.id = apart(element.id);
    for (const attribute of REFERENCES) {
      const ids = element.getAttribute(attribute);
      if (ids) element.setAttribute(attribute, ids.split(/\s+/).map(apart).join(' '));
    }
  }
}
