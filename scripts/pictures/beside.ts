import type { Page } from 'playwright';

/** Between the two, as the browser's own frame is. */
const GAP = 8;
const GROUND = '#d9d5cb';
/** Legible, and light: letters keep their edges. */
const QUALITY = 0.82;

/** Draws pictures side by side in a page, since a browser is at hand that can, and gives them as WebP. */
export async function besideEachOther(page: Page, shots: readonly Buffer[]): Promise<Buffer> {
  const urls = shots.map((shot) => `data:image/png;base64,${shot.toString('base64')}`);
  const drawn = await page.evaluate(
    async ({ urls, gap, ground, quality }) => {
      const images = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return image;
        }),
      );
      const canvas = document.createElement('canvas');
      canvas.width = images.reduce((sum, { width }) => sum + width, gap * (images.length - 1));
      canvas.height = Math.max(...images.map(({ height }) => height));
      const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
      drawing.fillStyle = ground;
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      let left = 0;
      for (const image of images) {
        // The browser's own bar stands above its panel, and is in no picture of a page.
        drawing.drawImage(image, left, canvas.height - image.height);
        left += image.width + gap;
      }
      return canvas.toDataURL('image/webp', quality);
    },
    { urls, gap: GAP, ground: GROUND, quality: QUALITY },
  );
  return Buffer.from(drawn.split(',')[1] ?? '', 'base64');
}
