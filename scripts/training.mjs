// What the scripts that train the labs' small networks have in common.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The pictures of Fashion-MNIST with their classes, to learn from and to test on; Debian's package dataset-fashion-mnist has them. */
export async function fashionMnist({ readIdx }, folder) {
  const setOf = async (name) => ({
    pictures: await readIdx(readFileSync(join(folder, `${name}-images-idx3-ubyte.gz`))),
    labels: await readIdx(readFileSync(join(folder, `${name}-labels-idx1-ubyte.gz`))),
    classes: 10,
  });
  return { learnt: await setOf('train'), test: await setOf('t10k') };
}

/** The weights of one training, as a format keeps them; from their file when that is there already. */
export async function trainedOnce(path, { write, read }, train) {
  if (!existsSync(path)) {
    const before = process.cpuUsage().user;
    console.log(`training ${basename(path)}`);
    writeFileSync(path, write(await train()));
    console.log(`${basename(path)}: ${secondsOf(process.cpuUsage().user - before)}`);
  }
  return read(readFileSync(path));
}

/** Weights as halves, as they are shipped. */
export function asHalves({ readSafetensors, writeSafetensors, toFloat32 }) {
  const read = (bytes) => new Map([...readSafetensors(bytes)].map(([name, tensor]) => [name, toFloat32(tensor)]));
  return { write: writeSafetensors, read };
}

/** Tells of every hundredth step how far it is from what is wanted. */
export function tellStep(step, loss) {
  if (step % 100 === 0) console.log(`${step} ${loss.toFixed(4)} ${secondsOf(process.cpuUsage().user)}`);
}

function secondsOf(microseconds) {
  return `${Math.round(microseconds / 1e6)} s of processor`;
}
