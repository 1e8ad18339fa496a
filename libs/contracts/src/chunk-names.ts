/** Where the chunks of one reading of an upload lie: ingestion writes them, validation opens them. */
export const chunksFolder = (uploadId: string, attempt: number): string => `chunks/${uploadId}/${attempt}`;

export const chunkBlob = (uploadId: string, attempt: number, chunk: number): string =>
  `${chunksFolder(uploadId, attempt)}/${chunk}`;
