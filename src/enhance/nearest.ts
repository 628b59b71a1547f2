export type Box = { left: number; top: number; right: number; bottom: number };

const outside = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);

/**
 * Which of some boxes is nearest to a point, −1 if there are none. In a chart of rows a bar reaches over the whole
 * width, so there the height decides.
 */
export const nearestBox = (boxes: readonly Box[], x: number, y: number, rows: boolean): number => {
  let nearest = -1;
  let least = Infinity;
  boxes.forEach((box, i) => {
    const dx = outside(x, box.left, box.right) * (rows ? 0.02 : 1);
    const dy = outside(y, box.top, box.bottom);
    const centre = Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2);
    // Boxes that both hold the point are told apart by their middles.
    const distance = Math.hypot(dx, dy) + centre / 1e6;
    if (distance < least) [nearest, least] = [i, distance];
  });
  return nearest;
};
