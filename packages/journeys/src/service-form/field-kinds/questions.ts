import type { Field, ShownField } from '@fanar/contract';
import { isEmpty, type FormField } from '@fanar/elements';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { spoken } from '../../i18n/in-language.js';
import type { ControlContext, KindContext } from './kind.js';
import { isLoaded, kindOf } from './load.js';

/** The controls of fields, in order; what is half typed in one stays in it while others come and go. */
export function questions(fields: readonly ShownField[], context: ControlContext): unknown {
  const ofKinds = { ...context, questions };
  return repeat(
    // A definition that changes under a page asks for kinds that are still on their way.
    fields.filter(({ field }) => isLoaded(field)),
    // What the host puts in later has a control of its own.
    ({ field, pointer }) => `${field.id} ${context.given?.(pointer) ?? ''}`,
    (shown) => question(shown, ofKinds),
  );
}

/** Drawn anew only where something that it shows has changed: a page may hold many. */
function question(shown: ShownField, context: KindContext): unknown {
  const kind = kindOf(shown.field);
  const draw = () => withExtras(shown.field, kind.control(shown, context), context);
  if (kind.isLive) return draw();
  const { field, pointer, isRequired } = shown;
  const { language, numerals } = context.locale;
  const prefilled = context.prefill?.(pointer);
  const { files, isShared } = context;
  return guard([field, pointer, isRequired, language, numerals, prefilled, files, isShared], draw);
}

/** What may stand with any control: help under it, and word of what is wrong on leaving it. */
function withExtras(field: Field, control: unknown, context: ControlContext): unknown {
  if (!field.help && !field.eager) return control;
  const onLeave = (event: FocusEvent) => {
    if (field.eager) tellOnLeaving(event, context);
  };
  return html`<div class="question" @focusout=${onLeave}>${control}${help(field, context)}</div>`;
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
