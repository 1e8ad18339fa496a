/** Where an upload's sealed parts lie. */
export const originalBlob = (uploadId: string): string => `originals/${uploadId}`;
export const findingsBlob = (uploadId: string): string => `findings/${uploadId}`;
export const chunksFolder = (uploadId: string, attempt: number): string => `chunks/${uploadId}/${attempt}`;
