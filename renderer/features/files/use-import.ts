// Owns the way of one file into the desk: read, asked about, shown, written.
import { useEffect, useRef, useState } from 'react';
import type { CallArgs } from '../../../electron/contract/calls.ts';
import type { CallLogPreview } from '../../../electron/contract/imports.ts';
import { offerUndo } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { readFile, type FileContent } from './read-file.ts';
import { say } from './words.ts';

export type Mapping = NonNullable<CallArgs<'readCallLog'>['mapping']>;

export type ImportStep =
  | { readonly type: 'none' }
  | { readonly type: 'busy'; readonly text: string }
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'preview'; readonly fileName: string; readonly preview: CallLogPreview & { state: 'ready' } }
  | { readonly type: 'unclear'; readonly fileName: string; readonly preview: CallLogPreview & { state: 'unclear' } }
  | { readonly type: 'imported'; readonly sentence: string };

export interface Importing {
  readonly step: ImportStep;
  readonly take: (file: File) => void;
  /** The answer to what was unclear; earlier answers about the same file are kept. */
  readonly answer: (mapping: Partial<Mapping>) => void;
  readonly confirm: (importId: string) => void;
}

const noMapping: Mapping = { columns: null, dateOrder: null, headerLine: null };

export function useImport(dropped: File | null): Importing {
  const page = usePage();
  const [step, setStep] = useState<ImportStep>({ type: 'none' });
  const taken = useRef<{ content: FileContent; mapping: Mapping } | null>(null);

  const refuse = (sentence: string): void => setStep({ type: 'refused', sentence });
  const imported = (actionId: string | null, sentence: string): void => {
    setStep({ type: 'imported', sentence });
    offerUndo(page, { actionId, inquiryId: null, text: sentence, snoozedUntilMs: null });
  };
  const readLog = async (content: FileContent, mapping: Mapping): Promise<void> => {
    taken.current = { content, mapping };
    setStep({ type: 'busy', text: say('reading', { file: content.fileName }) });
    const isPlain = mapping.columns === null && mapping.dateOrder === null;
    const result = await page.api.call('readCallLog', { ...content, mapping: isPlain ? null : mapping });
    if (!result.ok) refuse(result.refusal.sentence);
    else if (result.value.state === 'ready') {
      setStep({ type: 'preview', fileName: content.fileName, preview: result.value });
    } else setStep({ type: 'unclear', fileName: content.fileName, preview: result.value });
  };
  const importExport = async (content: FileContent): Promise<void> => {
    setStep({ type: 'busy', text: say('importing-file', { file: content.fileName }) });
    const result = await page.api.call('importJson', content);
    if (result.ok) imported(result.value.actionId, result.value.sentence);
    else refuse(result.refusal.sentence);
  };
  const take = async (file: File): Promise<void> => {
    setStep({ type: 'busy', text: say('opening', { file: file.name }) });
    const content = await readFile(file);
    if (!content.ok) refuse(content.refusal.sentence);
    else if (/\.json$/i.test(file.name)) await importExport(content.value);
    else await readLog(content.value, noMapping);
  };
  const confirm = async (importId: string): Promise<void> => {
    setStep({ type: 'busy', text: say('importing') });
    const result = await page.api.call('importCallLog', { importId });
    if (result.ok) imported(result.value.actionId, result.value.sentence);
    else refuse(result.refusal.sentence);
  };

  useEffect(() => {
    if (dropped !== null) void take(dropped);
    // Once for each file that was dropped; `take` is made anew by each render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [dropped]);

  return {
    step,
    take: (file) => void take(file),
    answer(mapping) {
      if (taken.current !== null) void readLog(taken.current.content, { ...taken.current.mapping, ...mapping });
    },
    confirm: (importId) => void confirm(importId),
  };
}
