import type { SortKind } from './table.state.js';

/** Marks the button that sorts; a server may have written it already. */
const BUTTON = 'data-fanar-sort';

const ROLES: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TFOOT: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

/** The headers of the columns: those of the last row of the head. */
export function headersOf({ tHead }: HTMLTableElement): HTMLTableCellElement[] {
  return Array.from(tHead?.rows.item(tHead.rows.length - 1)?.cells ?? []);
}

/** The header whose button was pressed. */
export function pressedHeader(target: EventTarget | null): HTMLTableCellElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest(`[${BUTTON}]`)?.closest('th') ?? null;
}

/** At which column a cell begins, from 0. */
export function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (const before of Array.from(cell.parentElement?.children ?? [])) {
    if (before === cell) break;
    column += (before as HTMLTableCellElement).colSpan;
  }
  return column;
}

/** What a cell counts as: what the page says, else what it shows. */
export function valueAt({ cells }: HTMLTableRowElement, column: number): string {
  const cell = Array.from(cells).find((candidate) => columnOf(candidate) === column);
  const time = cell?.querySelector('time[datetime]')?.getAttribute('datetime')?.slice(0, 10);
  return cell?.dataset.value ?? time ?? wordsOf(cell);
}

export function wordsOf(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

export function sortKindOf({ dataset }: HTMLTableCellElement): SortKind {
  const kind = dataset.sort;
  return kind === 'number' || kind === 'date' ? kind : 'text';
}

/**
 * Brings a table to what its styles count on. Cards take `display` away from its parts, and with it
 * their meaning in some browsers: roles say what they are still.
 */
export function prepareTable(table: HTMLTableElement, isSortable: boolean): void {
  const headers = headersOf(table);
  for (const header of headers) {
    if (isSortable || header.dataset.sort) addButton(header);
  }
  restoreRoles(table);
  for (const body of Array.from(table.tBodies)) {
    for (const row of Array.from(body.rows)) describeCells(row, headers);
  }
}

function restoreRoles(table: HTMLTableElement): void {
  const parts = table.querySelectorAll<HTMLElement>('thead, tbody, tfoot, tr, td, th');
  for (const part of [table, ...Array.from(parts)]) {
    if (part.closest('table') !== table || part.hasAttribute('role')) continue;
    part.setAttribute('role', ROLES[part.tagName] ?? headerRole(part));
  }
}

function headerRole(cell: HTMLElement): string {
  const scope = cell.getAttribute('scope');
  return scope === 'row' || (!scope && !cell.closest('thead')) ? 'rowheader' : 'columnheader';
}

/** Gives each cell the words of its header, for a card to show, and the look of its column. */
function describeCells(row: HTMLTableRowElement, headers: readonly HTMLTableCellElement[]): void {
  let column = 0;
  for (const cell of Array.from(row.cells)) {
    const header = headers.find((candidate) => columnOf(candidate) === column);
    const label = cell.tagName === 'TD' ? wordsOf(header) : '';
    if (label && cell.dataset.label !== label) cell.dataset.label = label;
    if (header?.dataset.sort === 'number') cell.toggleAttribute('data-numeric', true);
    column += cell.colSpan;
  }
}

function addButton(header: HTMLTableCellElement): void {
  if (header.dataset.sort === 'none' || header.querySelector(`[${BUTTON}]`)) return;
  if (!wordsOf(header)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute(BUTTON, '');
  button.append(...Array.from(header.childNodes));
  header.append(button);
}
