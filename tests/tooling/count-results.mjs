// Prints "passed failed skipped" of one suite, read from what its runner wrote. A suite that wrote nothing, ran nothing
// or ended badly without naming a failed test counts as one failure: silence is never success.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, suite, exitCode] = process.argv.slice(2);

const counted = suite === "client" ? fromTap(join(folder, "client.tap")) : fromCtrf(join(folder, `${suite}.json`));
if (counted.failed === 0 && (exitCode !== "0" || counted.passed === 0)) counted.failed = 1;
console.log(counted.passed, counted.failed, counted.skipped);

function fromCtrf(file) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(file)) return none;
  try {
    const { passed, failed, skipped, pending, other } = JSON.parse(readFileSync(file, "utf8")).results.summary;
    return { passed, failed: failed + other, skipped: skipped + pending };
  } catch {
    return none; // cut off in the middle: the suite crashed while it wrote
  }
}

function fromTap(file) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const number = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  return { passed: number("pass"), failed: number("fail") + number("cancelled"), skipped: number("skipped") + number("todo") };
}
