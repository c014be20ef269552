/** Limits where a definition names none. Lengths as a reader counts, sizes in bytes. */
export const TEXT_MAX_LENGTH = 500;
export const NAME_MAX_LENGTH = 200;
export const FILE_NAME_MAX_LENGTH = 255;
export const FILE_MAX_SIZE = 10 * 1024 * 1024;
export const FILE_MAX_COUNT = 1;
export const ACCEPTED_FILES: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Code points that one character may take on average: letters with all their marks, and emoji, stay
 * below. It bounds what is stored, and is what JSON Schema, which counts code points, can say.
 */
export const CODE_POINTS_PER_CHARACTER = 10;
