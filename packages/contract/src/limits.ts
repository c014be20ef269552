/** Limits where a definition names none. Lengths as a reader counts, sizes in bytes. */
export const TEXT_MAX_LENGTH = 500;
export const TEXT_AREA_MAX_LENGTH = 2000;
export const NAME_MAX_LENGTH = 200;
export const EMAIL_MAX_LENGTH = 254;
/** Characters of the `data:` address of a drawing. */
export const SIGNATURE_MAX_LENGTH = 128 * 1024;
/** Digits that a JSON number keeps exactly, whatever the digits. */
export const NUMBER_MAX_DIGITS = 15;
export const GROUP_MAX_ITEMS = 20;
/** How deep groups may stand in groups. */
export const GROUP_LEVELS = 2;
export const FILE_NAME_MAX_LENGTH = 255;
export const FILE_MAX_SIZE = 10 * 1024 * 1024;
export const FILE_MAX_COUNT = 1;
export const ACCEPTED_FILES: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Code points that one character may take on average: letters with all their marks, and emoji, stay
 * below. It bounds what is stored, and is what JSON Schema, which counts code points, can say.
 */
export const CODE_POINTS_PER_CHARACTER = 10;
