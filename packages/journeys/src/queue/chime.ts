/** Of the two strokes: frequency in hertz, and the second on which it begins. */
const STROKES = [
  { pitch: 784, at: 0 },
  { pitch: 587, at: 0.35 },
] as const;
const ATTACK = 0.02;
const RING = 0.9;
const LOUDNESS = 0.4;
const SILENT = 0.0001;
/** Milliseconds that a browser is given to let it be heard. */
const PATIENCE = 1000;

/** Two strokes of a bell, made by the device itself. Browsers want a gesture first: `unlock` in one. */
export class Chime {
  #context: AudioContext | undefined;

  get isUnlocked(): boolean {
    return this.#context?.state === 'running';
  }

  /** For a press of a button. Answers whether it can be heard now. */
  async unlock(): Promise<boolean> {
    if (typeof AudioContext === 'undefined') return false;
    this.#context ??= new AudioContext();
    // Where there was no gesture, some browsers never settle it.
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([this.#context.resume().catch(() => undefined), patience]);
    return this.isUnlocked;
  }

  /** Rings; silent while it is locked. */
  ring(): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    for (const { pitch, at } of STROKES) strike(context, pitch, context.currentTime + at);
  }

  close(): void {
    void this.#context?.close().catch(() => undefined);
    this.#context = undefined;
  }
}

/** What has rung out is let go by the engine: nothing is kept. */
function strike(context: AudioContext, pitch: number, at: number): void {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const loudness = new GainNode(context, { gain: SILENT });
  loudness.gain.setValueAtTime(SILENT, at);
  loudness.gain.exponentialRampToValueAtTime(LOUDNESS, at + ATTACK);
  loudness.gain.exponentialRampToValueAtTime(SILENT, at + RING);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + RING);
}
