/** Saves a text as a file, where the browser saves files. */
export function download(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after the click; a minute is long enough for the largest file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
