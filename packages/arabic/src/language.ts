/** A language Fanar speaks. Arabic is the source language and the default everywhere. */
export type Language = 'ar' | 'en';
