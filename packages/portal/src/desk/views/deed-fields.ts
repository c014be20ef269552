import type { Text } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deed, OpenedCase } from '../desk.state.js';
import type { DeskView } from './view.js';

/** The longest text that an office may write. */
const LONGEST = 2000;

/** What a deed asks for. */
export function fieldsOf(view: DeskView, opened: OpenedCase, deed: Deed): TemplateResult {
  switch (deed) {
    case 'stage':
      return stage(view, opened);
    case 'request':
      return request(view, opened);
    case 'message':
      return html`<fanar-text-area
        name="text"
        label=${view.t('text')}
        maxlength=${LONGEST}
        required
      ></fanar-text-area>`;
    case 'decision':
      return decision(view);
    case 'document':
      return document(view, opened);
    case 'office':
      return office(view, opened);
    default:
      return judgement(view, deed);
  }
}

function stage(view: DeskView, { found }: OpenedCase): TemplateResult {
  const { t, words } = view;
  const { moves = [], status } = found?.case ?? {};
  const options = moves.map((value) => {
    const known = status?.stages.find(({ id }) => id === value);
    return { value, label: known ? words(known.title) : value };
  });
  return html`<fanar-select
      name="stage"
      label=${t('stage-to')}
      required
      .options=${options}
    ></fanar-select>
    ${pair(view, 'note', 'note')}`;
}

function request(view: DeskView, { definition }: OpenedCase): TemplateResult {
  const { t, words, today, actions } = view;
  const { evidence = [] } = definition ?? {};
  const options = [
    ...evidence.map(({ id, title }) => ({ value: id, label: words(title) })),
    { value: 'other', label: t('preset-other') },
  ];
  return html`${
      evidence.length > 0
        ? html`<fanar-select
            id="preset"
            label=${t('preset')}
            hint=${t('preset-hint')}
            .options=${options}
            @change=${actions.choosePreset}
          ></fanar-select>`
        : nothing
    }
    ${titles(view, 'request-title')} ${pair(view, 'why', 'why')}
    <fanar-date-field name="due" label=${t('due')} min=${today} required></fanar-date-field>`;
}

function decision(view: DeskView): TemplateResult {
  const { t, chosen, actions } = view;
  const options = (['approved', 'partly-approved', 'refused'] as const).map((value) => ({
    value,
    label: t(`outcome-${value}`),
  }));
  const isReasoned = ['partly-approved', 'refused'].includes(chosen('decision'));
  return html`<fanar-radio-group
      name="outcome"
      label=${t('outcome')}
      required
      .options=${options}
      @change=${(event: Event) => actions.chooseIn(event, 'decision')}
    ></fanar-radio-group>
    ${pair(view, isReasoned ? 'reason' : 'note', 'note', isReasoned)}`;
}

function judgement(view: DeskView, deed: Deed): TemplateResult {
  const { t, chosen, actions } = view;
  const options = (['accepted', 'rejected'] as const).map((value) => ({
    value,
    label: t(`verdict-${value}`),
  }));
  const isRejected = chosen(deed) === 'rejected';
  return html`<fanar-radio-group
      name="verdict"
      label=${t('verdict')}
      required
      .options=${options}
      @change=${(event: Event) => actions.chooseIn(event, deed)}
    ></fanar-radio-group>
    ${
      isRejected
        ? html`<fanar-text-area
              name="noteAr"
              label=${t('verdict-note')}
              maxlength=${LONGEST}
              required
            ></fanar-text-area>
            <fanar-text-area
              name="noteEn"
              label=${t('reason-en')}
              maxlength=${LONGEST}
            ></fanar-text-area>`
        : nothing
    }`;
}

function document(view: DeskView, { definition }: OpenedCase): TemplateResult {
  const { t, files } = view;
  const title: Text | undefined = definition?.outputs[0]?.title;
  return html`${titles(view, 'document-title', title)}
    <fanar-file-upload
      name="file"
      label=${t('file')}
      .max=${1}
      no-store
      required
      .upload=${files.upload}
      .removeUpload=${files.remove}
    ></fanar-file-upload>`;
}

/** Those that serve the service too. */
export function otherOffices({ offices }: DeskView, { found, office: own }: OpenedCase) {
  const service = found?.case.status.service;
  return (offices.value ?? []).filter(
    ({ id, services = [] }) => id !== own && services.some((one) => one === service),
  );
}

function office(view: DeskView, opened: OpenedCase): TemplateResult {
  const { t, words } = view;
  const options = otherOffices(view, opened).map(({ id, title }) => ({
    value: id,
    label: words(title),
  }));
  return html`<fanar-combobox
    name="office"
    label=${t('office-to')}
    hint=${t('office-to-hint')}
    required
    .options=${options}
  ></fanar-combobox>`;
}

/** A name in both languages; the Arabic one is needed. */
function titles({ t }: DeskView, key: string, value?: Text): TemplateResult {
  return html`<fanar-text-field
      name="titleAr"
      label=${t(key)}
      value=${value?.ar ?? nothing}
      maxlength=${200}
      required
    ></fanar-text-field>
    <fanar-text-field
      name="titleEn"
      label=${t(`${key}-en`)}
      value=${value?.en ?? nothing}
      maxlength=${200}
    ></fanar-text-field>`;
}

/** Words in both languages. */
function pair({ t }: DeskView, key: string, name: string, isRequired = false): TemplateResult {
  return html`<fanar-text-area
      name="${name}Ar"
      label=${t(key)}
      rows="2"
      maxlength=${LONGEST}
      ?required=${isRequired}
    ></fanar-text-area>
    <fanar-text-area
      name="${name}En"
      label=${t(`${key}-en`)}
      rows="2"
      maxlength=${LONGEST}
    ></fanar-text-area>`;
}
