/** Copies a text; answers whether it is in the clipboard. `field` holds the text, for where pages may not copy by themselves. */
export async function copyText(text: string, field: HTMLTextAreaElement | HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The desktop edition grants its page no permission at all; what is selected can be copied without one.
    field?.focus();
    field?.select();
    return field !== null && copySelection();
  }
}

function copySelection(): boolean {
  return document.execCommand('copy');
}
