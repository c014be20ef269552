/** Longer than any frame: where nobody looks there are none. */
const UNSEEN = 100;

/** Does one step after each frame, until one says that it was the last: no frame is held up. */
export function inFrames(step: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const turn = () => {
      const go = () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        // Not in the frame itself, which has what the last step brought to lay out.
        setTimeout(() => {
          if (step()) resolve();
          else turn();
        });
      };
      const frame = requestAnimationFrame(go);
      const timer = setTimeout(go, UNSEEN);
    };
    turn();
  });
}
