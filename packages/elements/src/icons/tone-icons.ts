import { iconAlert, iconDanger, iconInfo, iconSuccess } from './icons.js';

/** The icon that tells a tone where its colour is not seen. */
export const toneIcons = {
  info: iconInfo,
  success: iconSuccess,
  warning: iconAlert,
  danger: iconDanger,
};
