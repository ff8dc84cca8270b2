/* The only place that writes to the terminal. Nothing that names a customer may be passed in. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function sayProblem(line: string): void {
  process.stderr.write(`${line}\n`);
}
