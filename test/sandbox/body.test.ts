import { readBody } from './body';
import type { MultipartBody } from './record';

/** Bytes and content type of a form as a client would send it. */
async function encoded(form: FormData): Promise<[Buffer, string]> {
	const response = new Response(form);
	return [Buffer.from(await response.arrayBuffer()), response.headers.get('content-type')!];
}

describe('multipart bodies', () => {
	const form = new FormData();
	form.append('filename', 'größe.bin');
	form.append('attachment', new Blob([Uint8Array.of(0, 255, 13, 10)], { type: 'image/png' }), 'größe.bin');

	it('are read into fields and files, byte for byte', async () => {
		const { body } = await readBody(...(await encoded(form)), { accepts: ['multipart'] });
		expect(body).toEqual({
			fields: { filename: 'größe.bin' },
			files: [
				{
					part: 'attachment',
					filename: 'größe.bin',
					contentType: 'image/png',
					content: Buffer.from([0, 255, 13, 10]),
				},
			],
		} satisfies MultipartBody);
	});

	it('are refused where none belongs, and when they are broken', async () => {
		const [raw, type] = await encoded(form);
		expect((await readBody(raw, type, {})).problem?.message).toContain('multipart/form-data');
		const broken = await readBody(raw.subarray(0, 20), type, { accepts: ['multipart'] });
		expect(broken.problem?.message).toContain('cannot be read');
	});
});
