// Owns what the sheet knows: which inquiries were found, which are ticked, and the receipt when it is done.
import { useEffect, useState } from 'react';
import type { Erased, ErasePreview } from '../../../electron/contract/erasing.ts';
import { usePage } from '../../desk/page-context.ts';
import { useRequest, type Request } from '../../ui/use-request.ts';
import { isTickedAtFirst } from './erase-words.ts';
import { say } from './words.ts';

export interface EraseState {
  /** Null until it is there; all files are read for it. */
  readonly preview: ErasePreview | null;
  readonly ticked: ReadonlySet<string>;
  readonly erased: Erased | null;
  readonly request: Request;
  readonly tick: (id: string, isTicked: boolean) => void;
  readonly erase: () => void;
}

export function useErase(id: string): EraseState {
  const page = usePage();
  const { api } = page;
  const request = useRequest();
  const [preview, setPreview] = useState<ErasePreview | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [erased, setErased] = useState<Erased | null>(null);
  const { setProblem } = request;

  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await api.call('previewErase', { id });
      if (!isOpen) return;
      if (!result.ok) {
        setProblem(result.refusal.sentence);
        return;
      }
      setPreview(result.value);
      setTicked(new Set(result.value.candidates.filter(isTickedAtFirst).map((candidate) => candidate.id)));
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [api, id, setProblem]);

  return {
    preview,
    ticked,
    erased,
    request,
    tick: (candidate, isTicked) =>
      setTicked((before) => {
        const next = new Set(before);
        if (isTicked) next.add(candidate);
        else next.delete(candidate);
        return next;
      }),
    erase: () =>
      request.run(async () => {
        const result = await api.call('eraseCustomer', { ids: [...ticked], language: page.language.spoken() ?? 'en' });
        // Whether or not it came to its end: what was offered there may name what is gone.
        page.screen.set({ undo: null, rowError: null });
        page.closedEarlier.askAgain();
        if (!result.ok) return result.refusal;
        setErased(result.value);
        page.screen.set({ announcement: say('done') });
        return null;
      }),
  };
}
