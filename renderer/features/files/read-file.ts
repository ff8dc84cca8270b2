import type { Result } from '../../../electron/contract/result.ts';
import { say } from './words.ts';

const megabyte = 1024 * 1024;
const mostMegabytes = 25;

export interface FileContent {
  readonly fileName: string;
  readonly contentBase64: string;
}

/** The file as it is sent to the desk, or a sentence on why it cannot be. */
export async function readFile(file: File): Promise<Result<FileContent>> {
  if (file.size > mostMegabytes * megabyte) {
    const size = Math.ceil(file.size / megabyte);
    return refused('too-big', say('too-big', { file: file.name, size, most: mostMegabytes }));
  }
  try {
    return { ok: true, value: { fileName: file.name.slice(0, 300), contentBase64: await base64Of(file) } };
  } catch {
    return refused('unreadable', say('unreadable', { file: file.name }));
  }
}

function refused(reason: string, sentence: string): Result<never> {
  return { ok: false, refusal: { reason, sentence } };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(new Error('The file could not be read.', { cause: reader.error })));
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      // "data:...;base64," comes before the content; of an empty file there may be nothing.
      resolve(address.includes(',') ? address.slice(address.indexOf(',') + 1) : '');
    });
    reader.readAsDataURL(file);
  });
}
