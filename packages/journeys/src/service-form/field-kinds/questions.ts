import { isToVerify, type Field, type ShownField } from '@fanar/contract';
import { isEmpty, type FormField } from '@fanar/elements';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { spoken } from '../../i18n/in-language.js';
import { verification } from '../verification/part.js';
import { pathOf } from '../answer-paths.js';
import type { ControlContext, KindContext } from './kind.js';
import { isLoaded, kindOf } from './load.js';

/**
 * The controls of fields, in order; what is half typed in one stays in it while others come and go.
 * Drawn anew only where something that they show has changed: a page may hold many.
 */
export function questions(fields: readonly ShownField[], context: ControlContext): unknown {
  // A definition that changes under a page asks for kinds that are still on their way.
  const asked = fields.filter(({ field }) => isLoaded(field));
  const { locale, level, files, isShared, map, beside } = context;
  const { language, numerals } = locale;
  // The items of a group stay the same for as long as nothing that they follow changes.
  const followed = beside && asked.length === fields.length ? [fields, ...beside] : [{}];
  return guard(
    [...followed, language, numerals, level, files, isShared, map?.tiles, map?.attribution],
    () => compared(asked, context),
  );
}

function compared(fields: readonly ShownField[], context: ControlContext): unknown {
  const ofKinds = { ...context, questions };
  const asked = fields.map((shown) => ({ shown, visible: visibleOf(shown, context) }));
  const draw = () =>
    repeat(
      asked,
      // What the host puts in later has a control of its own.
      ({ shown: { field, pointer } }) => `${field.id} ${context.given?.(pointer) ?? ''}`,
      ({ shown, visible }) => guard(visible, () => question(shown, ofKinds)),
    );
  return guard(
    asked.flatMap(({ visible }) => visible),
    draw,
  );
}

/** All that is to be seen of a question, to be compared; what follows other answers is never the same. */
function visibleOf(shown: ShownField, context: ControlContext): unknown[] {
  const { field, pointer, isRequired } = shown;
  if (kindOf(field).isLive || isToVerify(field)) return [{}];
  const { language, numerals } = context.locale;
  const { files, isShared, level, map } = context;
  const prefilled = context.prefill?.(pointer);
  const given = context.given?.(pointer);
  const isLocked = context.isLocked?.(pathOf(pointer));
  return [
    field,
    pointer,
    isRequired,
    language,
    numerals,
    level,
    files,
    isShared,
    prefilled,
    given,
    isLocked,
    map?.tiles,
    map?.attribution,
  ];
}

function question(shown: ShownField, context: KindContext): unknown {
  return withExtras(shown, kindOf(shown.field).control(shown, context), context);
}

/**
 * What may stand with a control: help under it, word of what is wrong on leaving it, and the code that
 * proves its answer.
 */
function withExtras(shown: ShownField, control: unknown, context: ControlContext): unknown {
  const { field } = shown;
  const isPlain = !field.help && !field.eager && !isToVerify(field);
  if (isPlain) return control;
  const onLeave = (event: FocusEvent) => {
    if (field.eager) tellOnLeaving(event, context);
  };
  return html`<div class="question" @focusout=${onLeave}>
    ${control}${help(field, context)}${verification.code?.codeEntry(shown, context)}
  </div>`;
}

function help(
  { id, help }: Field,
  { locale: { language } }: ControlContext,
): TemplateResult | string {
  if (!help) return '';
  return html`<fanar-details data-help=${id}
    ><span slot="summary">${spoken(help.title, language)}</span>
    <p>${spoken(help.text, language)}</p></fanar-details
  >`;
}

/** Not of a question passed by: that is told on going on. */
function tellOnLeaving(
  { target, currentTarget, relatedTarget }: FocusEvent,
  context: ControlContext,
) {
  const field = target as FormField;
  const isLeft = field.parentElement === currentTarget && relatedTarget !== field;
  if (!isLeft || !(isEmpty in field) || field[isEmpty]() || field.reportValidity()) return;
  context.announce(field.validationMessage);
}
