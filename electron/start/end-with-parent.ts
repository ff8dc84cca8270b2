const lookEveryMs = 500;

/**
 * Ends this process as SIGTERM would once the shell that npm started it in is gone. npm hands a SIGTERM of its own to
 * that shell, which dies of it and tells nobody: without this, the process would go on alone and keep its data locked.
 */
export function endWithParent(): void {
  const isStartedByNpm = process.env['npm_lifecycle_event'] !== undefined;
  // Windows has no such signal: there the console ends all of its processes itself.
  if (!isStartedByNpm || process.platform === 'win32') return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  looking.unref();
}
