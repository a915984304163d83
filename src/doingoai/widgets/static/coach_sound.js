// Sounds of any format that this browser plays, made into what the kernel measures.

const MOST_BYTES = 300e6;

/** A sound that cannot be read; its message is for the learner. */
class UnreadableSound extends Error {}

/** The samples of a recording: 16 bits, one channel, `rate` a second. */
async function samplesOf(blob, file, { rate, mostMinutes, words, language }) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  if (blob.size > MOST_BYTES) {
    throw new UnreadableSound(fill(words.tooBig, { file, megabytes: whole.format(blob.size / 1e6), most: whole.format(MOST_BYTES / 1e6) }));
  }
  let decoded;
  try {
    decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await blob.arrayBuffer());
  } catch {
    throw new UnreadableSound(fill(words.unreadable, { file }));
  }
  if (decoded.duration > 60 * mostMinutes) {
    throw new UnreadableSound(fill(words.tooLong, { minutes: whole.format(decoded.duration / 60), most: mostMinutes }));
  }
  if (!decoded.length) throw new UnreadableSound(fill(words.unreadable, { file }));
  return mono(decoded);
}

/** The mean of all channels; what is no number becomes silence. */
function mono(decoded) {
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, at) => decoded.getChannelData(at));
  const made = new Int16Array(decoded.length);
  for (let at = 0; at < made.length; at += 1) {
    let sum = 0;
    for (const channel of channels) sum += channel[at];
    made[at] = Math.max(-32768, Math.min(32767, Math.round((sum / channels.length) * 32768)));
  }
  return made;
}
