import { useEffect, useState } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { say } from './words.ts';

/** A file can be dropped anywhere on the page. */
export function DropAnywhere() {
  const { screen } = usePage();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      // Without this the browser leaves the page and shows the file.
      event.preventDefault();
      screen.set({ sheet: { type: 'files', file } });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [screen]);
  return isOver ? <output className="drop-hint">{say('drop-here')}</output> : null;
}
