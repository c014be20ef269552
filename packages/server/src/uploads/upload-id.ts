const UPLOAD_ID = /^[A-Za-z0-9_-]{20,64}$/;

/** Whether it can be the id of an upload: what cannot is never looked up. */
export function isUploadId(value: unknown): value is string {
  return typeof value === 'string' && UPLOAD_ID.test(value);
}
