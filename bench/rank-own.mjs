// What Daybook does with the same texts, in a process of its own: `node bench/rank-own.mjs <bundle> <documents> [compare]` prints JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, file, compare] = process.argv.slice(2);
const { explainPlace, fitProfile, linearSvm, orderOf, rowDot, sklearnTfIdf, topicMarks, termReader, topicFinder, topics } = await import(
  pathToFileURL(bundle).href
);
const lines = readFileSync(file, 'utf8').trim().split('\n');
const documents = lines.map((line) => JSON.parse(line));
const findTopics = topicFinder(topics);

const fit = timed(() => {
  const read = documents.map(({ title, text }) => {
    const rest = text.slice(title.length + 1);
    return { title, text: rest, marks: topicMarks(findTopics, title, rest) };
  });
  const offered = read.filter((_, at) => !documents[at].isWanted).map((document) => ({ document, passedOver: 1 }));
  const wanted = read.filter((_, at) => documents[at].isWanted).map((document) => ({ document, weight: 1 }));
  const terms = termReader();
  return { terms, offered, profile: fitProfile(offered, wanted, terms) };
});
const { profile, offered, terms } = fit.result;
const ranks = Array.from({ length: 5 }, () =>
  timed(() => {
    const margins = Float64Array.from(offered, (_, row) => rowDot(profile.rows, row, profile.weights));
    const first = orderOf(margins).flat().slice(0, 20);
    return first.map((row) => explainPlace(offered[row].document, row, { profile, past: [], read: terms, topicName: (id) => id }));
  }),
);
console.log(JSON.stringify({ fit: timeOf(fit), rank: timeOf(ranks[0]), rankAgain: timeOf(ranks.at(-1)), peer: compare ? peer() : null }));

/** The peer's own way, done here: its time without TF-IDF, and its margins. */
function peer() {
  const rows = sklearnTfIdf(
    documents.map(({ text }) => text),
    { hasPairs: true, fewestDocuments: 5, largestShare: 0.1, mostTerms: 20_000 },
  );
  const count = documents.filter(({ isWanted }) => isWanted).length;
  const samples = documents.map(({ isWanted }, row) => ({
    row,
    isWanted,
    cost: (0.01 * documents.length) / (2 * (isWanted ? count : documents.length - count)),
  }));
  const separate = timed(() => linearSvm(rows, samples, { tolerance: 1e-6, mostPasses: 10_000 }));
  const { weights, bias } = separate.result;
  return { separate: timeOf(separate), margins: documents.map((_, row) => rowDot(rows, row, weights) + bias) };
}

function timed(work) {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(cpu);
  return { result, wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 };
}

function timeOf({ wall, cpu }) {
  return { wall, cpu };
}
