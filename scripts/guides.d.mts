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
export function readText(path: string): string;
export function headingsOf(text: string): { readonly level: number; readonly title: string }[];
export function linksOf(text: string): string[];

export type Step = { readonly run: string } | { readonly write: string; readonly text: string };

export function pathsOf(text: string): { readonly heading: string; readonly steps: Step[] }[];
