/** Where an upload's sealed parts lie, beside its chunks. What is read is named by its attempt: one that wakes late overwrites nothing. */
export const nameBlob = (uploadId: string): string => `names/${uploadId}`;
export const originalBlob = (uploadId: string): string => `originals/${uploadId}`;
export const findingsBlob = (uploadId: string, attempt: number): string => `findings/${uploadId}/${attempt}`;
