/** Runs once before the page is drawn the next time; while the page is hidden that is not before it is shown. */
export type NextFrame = (run: () => void) => void;

export const nextPageFrame: NextFrame = (run) => {
  requestAnimationFrame(() => run());
};
