import type { DataColumn, Directory, ServicePerformance, Text } from '@fanar/contract';
import type { TemplateResult } from 'lit';
import type { Refusal } from '../../refusal.js';
import type { Readiness } from '../../service-form/lazy-parts.js';
import type { Chart } from '../charts.js';
import type { FigureSpeech } from '../figure-words.js';
import type { Measure, Wanted } from '../service-performance.state.js';

/** What the figures are drawn from. */
export interface PerformanceView extends FigureSpeech {
  /** Undefined until they are there. */
  readonly performance: ServicePerformance | undefined;
  /** Whether somebody was asked for them. */
  readonly isAwaited: boolean;
  /** What is shown is of what was wanted before. */
  readonly isOld: boolean;
  readonly failure: Refusal | undefined;
  readonly wanted: Wanted;
  /** Whether there are names to choose from, or about to be. */
  readonly isNamed: boolean;
  /** Names of sectors and services, once they are known. */
  readonly directory: Directory | undefined;
  /** The month that runs. */
  readonly now: string;
  /** What sectors or services are compared by. */
  readonly measure: Measure;
  /** Level of the first heading, 1–6. */
  readonly level: number;
  readonly language: 'ar' | 'en';
  /** Whether time runs from right to left. */
  readonly isRtl: boolean;
  readonly readiness: Readiness;
  /** How it is drawn; nothing before it was fetched. */
  readonly charts: ChartViews | undefined;
  /** Place of the point that is looked at. */
  readonly lookedAt: (chart: Chart) => number;
  readonly dictionary: {
    readonly isOffered: boolean;
    readonly value: readonly DataColumn[] | undefined;
    readonly failure: Refusal | undefined;
  };
  /** The table of all cells can be had. */
  readonly hasTable: boolean;
  /** What is being fetched does not come, and why. */
  readonly trouble: Refusal | undefined;
  readonly isSaving: boolean;
  /** A figure with its unit. */
  readonly figure: (measure: Measure, value: number) => string;
  readonly words: (text: Text) => string;
  /** «مارس ٢٠٢٦». */
  readonly month: (month: string) => string;
  readonly moment: (instant: string) => { readonly date: string; readonly time: string };
  readonly problem: (failure: Refusal) => string;
  readonly actions: PerformanceActions;
}

/** What is drawn by code that comes later. */
export interface ChartViews {
  readonly trends: (view: PerformanceView, performance: ServicePerformance) => TemplateResult;
  readonly comparison: (view: PerformanceView, performance: ServicePerformance) => TemplateResult;
  readonly dictionary: (view: PerformanceView) => TemplateResult;
}

export interface PerformanceActions {
  readonly choose: (change: Partial<Wanted>) => void;
  readonly compareBy: (measure: string) => void;
  readonly lookAt: (chart: Chart, at: number) => void;
  readonly saveTable: () => void;
  readonly saveFigures: () => void;
  readonly openDictionary: () => void;
  readonly retry: () => void;
  readonly retryPart: () => void;
}
