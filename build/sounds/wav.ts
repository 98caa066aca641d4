const headerBytes = 44;
const bytesPerSample = 2;

/** Packs samples from -1 to 1 into a mono WAV file of 16 bits (RIFF, PCM). `rate`: samples per second. */
export function wavOf(samples: Float64Array, rate: number): Buffer {
  const dataBytes = samples.length * bytesPerSample;
  const wav = Buffer.alloc(headerBytes + dataBytes);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16); // bytes of the format that follow
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // mono
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * bytesPerSample, 28);
  wav.writeUInt16LE(bytesPerSample, 32);
  wav.writeUInt16LE(8 * bytesPerSample, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(dataBytes, 40);
  for (const [index, sample] of samples.entries()) {
    wav.writeInt16LE(Math.round(sample * 0x7fff), headerBytes + index * bytesPerSample);
  }
  return wav;
}
