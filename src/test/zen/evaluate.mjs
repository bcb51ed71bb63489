// Evaluates rules.json over facts.json, both in the folder that is named, again and again. Prints the rules that hold and the
// median microseconds of an evaluation with a trace, which is what tells why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZenEngine } from '@gorules/zen-engine';

const [folder, seconds] = process.argv.slice(2);
const facts = JSON.parse(readFileSync(join(folder, 'facts.json')));
const decision = new ZenEngine().createDecision(readFileSync(join(folder, 'rules.json')));

const { result } = await decision.evaluate({ facts }, { trace: true });
const held = Object.keys(result).filter((rule) => result[rule] === true).sort();

const times = [];
const end = performance.now() + 1000 * Number(seconds);
while (performance.now() < end) {
  const start = performance.now();
  await decision.evaluate({ facts }, { trace: true });
  times.push(1000 * (performance.now() - start));
}
const later = times.slice(Math.floor(times.length / 3)).sort((left, right) => left - right);
console.log(JSON.stringify({ held, microseconds: later[Math.floor(later.length / 2)] }));
