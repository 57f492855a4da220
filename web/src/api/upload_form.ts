// The form in which ledgers are sent.
export interface Upload {
    files: readonly { name: string; file: File }[];
    corrections: readonly CellCorrection[];
    dry_run: boolean;
    cells: boolean; // rows are shown as they are
    marked: boolean; // marked copies are made
    offset: number; // of the doubtful rows
    limit: number;
    by: string;
    key: string;
}

export interface CellCorrection {
    file: string;
    sheet: string;
    row: number;
    column: string;
    text: string;
}

// The form as bytes. Made here and not by FormData: a second try of one request has to be the same to the byte, or its
// idempotency key would stand for two requests, and the browser draws another boundary each time.
export function form_of(upload: Pick<Upload, 'files' | 'corrections' | 'key'>): { type: string; parts: BlobPart[] } {
    const boundary = `yingtuo-${upload.key}`;
    const escaped = (name: string) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    const parts: BlobPart[] = [];
    for (const { name, file } of upload.files) {
        parts.push(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${escaped(name)}"\r\n\r\n`, file, '\r\n');
    }
    if (upload.corrections.length > 0) {
        parts.push(`--${boundary}\r\nContent-Disposition: form-data; name="corrections"\r\n\r\n${JSON.stringify({ cells: upload.corrections })}\r\n`);
    }
    parts.push(`--${boundary}--\r\n`);
    return { type: `multipart/form-data; boundary=${boundary}`, parts };
}
