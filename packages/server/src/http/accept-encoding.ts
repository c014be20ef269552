/** Whether who asks takes an answer compressed with gzip (RFC 9110 §12.5.3). */
export function takesGzip(acceptEncoding = ''): boolean {
  return acceptEncoding
    .split(',')
    .map((item) => item.replaceAll(/\s/g, '').toLowerCase().split(';'))
    .some(([coding, quality]) => coding === 'gzip' && !/^q=0(\.0*)?$/.test(quality ?? ''));
}
