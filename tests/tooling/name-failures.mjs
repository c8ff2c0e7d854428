// Prints the failed tests of one suite by name, each with the beginning of what it said: the end of a log is seldom where they stand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const linesOfEach = 12;
const [folder, suite] = process.argv.slice(2);
const file = join(folder, suite === "client" ? "client.tap" : `${suite}.json`);

if (existsSync(file)) console.log((suite === "client" ? fromTap : fromCtrf)(readFileSync(file, "utf8")).join("\n"));

function fromCtrf(text) {
  try {
    return JSON.parse(text).results.tests.filter((test) => test.status === "failed").flatMap((test) =>
      [`FAILED ${test.name}`, ...`${test.message ?? ""}\n${test.trace ?? ""}`.split("\n").slice(0, linesOfEach).map((line) => `  ${line}`)]);
  } catch {
    return ["The results were cut off in the middle."];
  }
}

function fromTap(text) {
  return text.split("\n").filter((line) => /^\s*not ok /.test(line)).map((line) => `FAILED ${line.trim()}`);
}
