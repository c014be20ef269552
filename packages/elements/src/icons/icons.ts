import { html, type TemplateResult } from 'lit';

/**
 * Small line icons. Decoration beside words, so hidden from assistive technology. A template that
 * shows one adds `iconStyles`.
 */
const icon = (path: string, mirror = false): TemplateResult =>
  html`<svg
    class=${mirror ? 'icon mirror' : 'icon'}
    part="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;

/** Points where reading goes on. */
export const iconForward = () => icon('M9 5l7 7-7 7', true);
export const iconBack = () => icon('M15 5l-7 7 7 7', true);
export const iconDown = () => icon('M5 9l7 7 7-7');
export const iconCheck = () => icon('M4 12.5l5.5 5.5L20 6.5');
export const iconPlus = () => icon('M12 5v14M5 12h14');
export const iconMinus = () => icon('M5 12h14');
export const iconClose = () => icon('M6 6l12 12M18 6L6 18');
export const iconAlert = () => icon('M12 3l9.5 17h-19L12 3zM12 10v4.5M12 17.3v.2');
export const iconDanger = () => icon('M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5zM12 7.5v5.5M12 16.3v.2');
export const iconInfo = () => icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.6v.2');
export const iconSuccess = () => icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l2.8 2.8L16 9.5');
export const iconUpload = () => icon('M12 16V4M7 9l5-5 5 5M4 16v4h16v-4');
export const iconFile = () => icon('M6 3h8l4 4v14H6V3zM14 3v4h4M9 12h6M9 16h6', true);
export const iconTrash = () => icon('M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5');
export const iconEdit = () => icon('M4 20l1-4L16 5l3 3L8 19l-4 1z', true);
export const iconUndo = () => icon('M9 6l-5 5 5 5M4 11h11a5 5 0 0 1 0 10h-3', true);
export const iconCalendar = () => icon('M4 6h16v14H4V6zM4 10.5h16M8 3.5V7M16 3.5V7');
export const iconClock = () => icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.3l3.5 2');
export const iconPlace = () =>
  icon(
    'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  );
export const iconPrint = () => icon('M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6z');
export const iconCopy = () => icon('M9 9h11v11H9V9zM5 15H4V4h11v1');
export const iconSearch = () =>
  icon('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.500L20 20');
