/** Pictures as files: the scene of a chart, as SVG and as PNG. */
import { type ChartOptions, svgFile } from '../../charts/index.ts';

/** Pixels of a saved picture; a PNG has twice as many. */
export const fileWidth = 960;
const pixelsPerPoint = 2;

/** The text of the SVG file of a chart, drawn anew in the size of a file. */
export function svgText(
  draw: (options: ChartOptions) => SVGSVGElement,
  { id, title, description }: Pick<ChartOptions, 'id' | 'title' | 'description'>,
): string {
  return svgFile(draw({ id: `${id}-file`, width: fileWidth, title, description, isStandalone: true }));
}

/** The same picture in dots. @throws Error when the browser cannot draw it */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    await new Promise<void>((resolve, reject) => {
      image.onload = () => resolve();
      image.onerror = () => reject(new Error('the picture could not be drawn'));
      image.src = address;
    });
    const canvas = document.createElement('canvas');
    canvas.width = image.width * pixelsPerPoint;
    canvas.height = image.height * pixelsPerPoint;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture could not be drawn')) : resolve(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
