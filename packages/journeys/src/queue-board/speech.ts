import type { Language } from '@fanar/arabic';

const REGION: Readonly<Record<Language, string>> = { ar: 'ar-EG', en: 'en-GB' };
/** Of the usual speed: a hall is loud. */
const RATE = 0.9;
/** Milliseconds after which nobody waits for the end: some engines never tell it. */
const LONGEST = 12_000;

/** Says a text with a voice of its language. Silent where the device has none. */
export function speak(text: string, language: Language): Promise<void> {
  const voice = voiceFor(language);
  if (!voice) return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    const timer = setTimeout(done, LONGEST);
    function done(): void {
      clearTimeout(timer);
      resolve();
    }
    utterance.addEventListener('end', done);
    utterance.addEventListener('error', done);
    speechSynthesis.speak(utterance);
  });
}

export function stopSpeaking(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** Told when the voices of the device change: many browsers know them a moment later. */
export function watchVoices(onChange: () => void, signal: AbortSignal): void {
  if (canSpeak()) speechSynthesis.addEventListener('voiceschanged', onChange, { signal });
}

/** The Egyptian or British voice, else any of the language. */
export function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  if (!canSpeak()) return undefined;
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  return voices.find(({ lang }) => lang.replace('_', '-') === REGION[language]) ?? voices[0];
}

function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;
}
