/** Milliseconds between two looks at the picture. */
const BETWEEN_LOOKS = 250;

/** Of the platform, where it has it; no library of types knows it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

/**
 * Shows the camera in a video until the signal aborts, and tells each code that it sees.
 *
 * @throws DOMException where there is no camera or it may not be used
 */
export async function scan(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: DetectorClass };
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  const stop = (): void => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return stop();
  signal.addEventListener('abort', stop, { once: true });
  video.srcObject = stream;
  await video.play();
  void look(detector, video, onCode, signal);
}

async function look(
  detector: Detector,
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    // A picture that cannot be read, such as the first, is looked at again.
    const codes = await detector.detect(video).catch(() => []);
    const [code] = codes;
    if (code && !isAborted(signal)) onCode(code.rawValue);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

/** It may be aborted meanwhile, which the compiler does not see. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
