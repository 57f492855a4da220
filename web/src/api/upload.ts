// Sends ledgers. Not by fetch: only XMLHttpRequest tells how much has gone out.
import { refusal_of, unreachable } from './refusal';
import type { ImportReport } from './types';
import { form_of, type Upload } from './upload_form';

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

// `told`: the share of the bytes that has gone out.
export function send_ledgers(upload: Upload, told: (share: number) => void): Promise<ImportReport> {
    const query = new URLSearchParams();
    if (upload.dry_run) query.set('dry_run', 'true');
    if (upload.dry_run && upload.cells) query.set('cells', 'true');
    if (upload.marked) query.set('marked', 'true');
    if (upload.offset > 0) query.set('offset', String(upload.offset));
    query.set('limit', String(upload.limit));
    if (upload.by) query.set('by', upload.by);
    const { type, parts } = form_of(upload);
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', `/api/v1/imports?${query.toString().replaceAll('+', '%20')}`);
        request.setRequestHeader('Content-Type', type);
        request.setRequestHeader('Idempotency-Key', upload.key);
        request.upload.onprogress = (event) => told(event.lengthComputable && event.total > 0 ? event.loaded / event.total : 0);
        request.upload.onload = () => told(1);
        request.onerror = () => reject(unreachable());
        request.onload = () => {
            const body = parsed(request.responseText);
            if (request.status >= 200 && request.status < 300 && body !== undefined) resolve(body as ImportReport);
            else reject(refusal_of(request.status, body));
        };
        request.send(new Blob(parts));
    });
}
