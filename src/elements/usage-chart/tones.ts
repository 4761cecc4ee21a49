/** Seconds of one bar, and the tones of the least and the most, in hertz. */
const STEP = 0.14;
const LOW = 220;
const HIGH = 880;

/**
 * Plays a chart: a tone a bar, higher where more was used, silence where nothing is known. Resolves when it has ended
 * or was stopped by the signal; rejects where the device plays no sound.
 */
export async function playTones(values: Float64Array, signal: AbortSignal): Promise<void> {
  const audio = new AudioContext();
  try {
    // A browser that lets no page sound leaves this open for ever.
    const late = new Promise((resolve) => setTimeout(resolve, 2000));
    await Promise.race([audio.resume(), late]);
    if (audio.state !== 'running') throw new Error('no sound');
    const most = values.reduce((max, value) => (value > max ? value : max), 0);
    const volume = new GainNode(audio, { gain: 0 });
    const tone = new OscillatorNode(audio, { type: 'triangle' });
    tone.connect(volume).connect(audio.destination);
    const begin = audio.currentTime + 0.05;
    values.forEach((value, index) => {
      const at = begin + index * STEP;
      const isKnown = !Number.isNaN(value);
      const share = most > 0 && value > 0 ? value / most : 0;
      if (isKnown) tone.frequency.setValueAtTime(LOW * (HIGH / LOW) ** share, at);
      // A breath between two bars, so that equal ones are heard as two.
      volume.gain.setTargetAtTime(isKnown ? 0.2 : 0, at, 0.01);
      volume.gain.setTargetAtTime(0, at + STEP * 0.75, 0.01);
    });
    tone.start(begin);
    tone.stop(begin + values.length * STEP);
    await new Promise<void>((resolve) => {
      tone.addEventListener('ended', () => resolve());
      signal.addEventListener('abort', () => resolve());
      if (signal.aborted) resolve();
    });
  } finally {
    await audio.close();
  }
}
