import { html, nothing } from 'lit';
import { common, type KindOf } from './kind.js';

export const file: KindOf<'file'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    const { accept, max, maxSize, capture, inPageCamera } = shown.field.constraints ?? {};
    return html`<fanar-file-upload
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .accept=${accept}
      .max=${max}
      .maxSize=${maxSize}
      capture=${capture ?? nothing}
      ?in-page-camera=${inPageCamera}
      ?no-store=${shown.field.sensitive || context.isShared}
      .upload=${context.files.upload}
      .removeUpload=${context.files.remove}
      .value=${initial(shown.answer ?? [])}
    ></fanar-file-upload>`;
  },
  review: (_field, answer) => answer.map(({ name }) => name),
};
