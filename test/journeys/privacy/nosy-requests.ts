import type { Visitor } from '../../users/visitor.ts';

/** Somebody types a person's number and name wherever something can be typed; whatever the answer, none of it may stay. */
export async function askNosily(
  operator: Visitor,
  pairId: string,
  { nik, name }: { nik: string; name: string },
): Promise<void> {
  const url = `${operator.url}/api`;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const signedIn = { Authorization: (await operator.authorization())! };
  const [text, typed] = [encodeURIComponent(name), { ...signedIn, 'Content-Type': 'application/json' }];
  const get = (path: string, headers: Record<string, string> = signedIn) => fetch(`${url}/${path}`, { headers });
  const post = (path: string, body: string) => fetch(`${url}/${path}`, { method: 'POST', headers: typed, body });
  const tus = (metadata: string) => ({
    ...signedIn,
    'Tus-Resumable': '1.0.0',
    'Upload-Length': '9',
    'Upload-Metadata': metadata,
  });
  const answers = await Promise.all([
    ...[
      'ingestion/uploads',
      'validation/uploads',
      'validation/pairs',
      'reporting/elections',
      'nomination/elections',
      'auth',
    ].flatMap((path) => [get(`${path}/${nik}`), get(`${path}/${text}`)]),
    get(`${nik}/${text}`),
    get(`ingestion/uploads?pair=${pairId}&${text}=${nik}`),
    get(`ingestion/uploads?pair=${nik}`),
    get(`reporting/elections`, { 'X-Request-Id': nik, 'User-Agent': name, Traceparent: nik }),
    get(`reporting/elections`, { Authorization: `Bearer ${nik}`, Forwarded: `for="${name}"`, 'X-Forwarded-For': nik }),
    post('ingestion/templates', `{"pairId": "${nik}", ${name}`),
    post('ingestion/templates', JSON.stringify({ pairId, [name]: nik })),
    post('ingestion/templates', JSON.stringify({ pairId, areas: [nik.slice(0, 13), name.slice(0, 13)] })),
    post('auth/sessions', JSON.stringify({ accountName: nik, password: name })),
    post('auth/activations', JSON.stringify({ code: nik, password: name })),
    fetch(`${url}/ingestion/files`, { method: 'POST', headers: tus(`pair ${base64(nik)},filename ${base64(name)}`) }),
    fetch(`${url}/ingestion/files`, { method: 'POST', headers: tus(`${nik} ${base64(name)}`) }),
    fetch(`${url}/ingestion/files/${nik}`, { method: 'HEAD', headers: tus('') }),
  ]);
  const faults = answers.filter(({ status }) => status >= 500).map((answer) => `${answer.status} ${answer.url}`);
  if (faults.length > 0) throw new Error(`faults: ${faults.join(', ')}`);
}
