// A line on the console that no test asked for is a problem nobody looks at. Tests that expect one spy on the console.
import { afterAll, afterEach } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'warn'] as const;
const unexpected: string[] = [];

for (const method of methods) {
  const write = console[method].bind(console);
  console[method] = (...args: unknown[]) => {
    unexpected.push(`console.${method}: ${args.map(String).join(' ')}`);
    write(...args);
  };
}

function failOnUnexpected(): void {
  const lines = unexpected.splice(0);
  if (lines.length > 0) throw new Error(`Unexpected on the console:\n${lines.join('\n')}`);
}

afterEach(failOnUnexpected);
/** What was written while the file was loaded, or after the last test. */
afterAll(failOnUnexpected);
