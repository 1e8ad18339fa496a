/** Where an upload's sealed parts lie. What is read is named by its attempt: one that wakes late overwrites nothing. */
export const nameBlob = (uploadId: string): string => `names/${uploadId}`;
export const originalBlob = (uploadId: string): string => `originals/${uploadId}`;
export const findingsBlob = (uploadId: string, attempt: number): string => `findings/${uploadId}/${attempt}`;
export const chunksFolder = (uploadId: string, attempt: number): string => `chunks/${uploadId}/${attempt}`;
