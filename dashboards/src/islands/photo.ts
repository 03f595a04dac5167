/** Where the service keeps a photo of this name, in one of its two sizes. */
export const photoAt = (name: string, size: "large" | "small"): string => `/photos/${encodeURIComponent(name)}/${size}.jpg`;

/** More than is ever shown, and little enough for a slow line. */
const SIDE_PX = 1_600;
const SMALL_ENOUGH_BYTES = 500_000;

/** The measures that keep a picture's shape within a side. */
export function fitted(width: number, height: number, sidePx: number): { width: number; height: number } {
  const scale = Math.min(1, sidePx / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo made smaller on the phone, upright, before it is sent: a tenth of the bytes, and JPEG whatever the camera made. The
 * service does not rely on it; what cannot be read here is sent as it is.
 */
export async function shrunk(file: Blob): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH_BYTES && (file.type === "image/jpeg" || file.type === "image/png")) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const canvas = Object.assign(document.createElement("canvas"), fitted(picture.width, picture.height, SIDE_PX));
    const paper = canvas.getContext("2d");
    if (!paper) return file;
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.88));
    return made ?? file;
  } catch {
    return file;
  }
}
