export type Language = 'ar' | 'en';

export interface Guide {
  readonly path: string;
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

export interface Block {
  readonly language: string;
  readonly code: string;
  readonly file?: string;
  readonly noRun?: string;
  readonly heading: string;
  readonly line: number;
}

export function guides(): Guide[];
export function readmes(): Guide[];
export function blocksOf(text: string): Block[];
export function commandsOf(code: string): string[];
