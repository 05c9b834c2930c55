import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import type { Bytes } from '../transport/context';
import { InputError } from '../values/inputError';

/** The most that ClickUp takes as one file, in bytes (developer.clickup.com, Attachments). */
const MAX_BYTES = 1024 ** 3;

/** Files of the item that is worked on. */
export interface Files {
	/** Names of the input data fields that hold files. */
	names(): string[];
	/**
	 * A file to send, read from where n8n keeps it each time that it is sent.
	 *
	 * @param property the input data field that holds the file
	 * @param name what ClickUp is to call it; its own name when that is empty
	 * @throws InputError when it is larger than ClickUp takes
	 */
	read(property: string, name?: string): File;
	/** Turns bytes into a file of an output item. */
	write(bytes: Bytes, name: string, mimeType?: string): Promise<IBinaryData>;
}

/** A file that is nowhere held as a whole: n8n's HTTP client reads the size and the stream of it. */
class StoredFile extends File {
	override readonly size: number;

	constructor(
		name: string,
		type: string,
		size: number,
		private readonly open: () => Promise<AsyncIterable<Uint8Array>>,
	) {
		super([], name, { type });
		this.size = size;
	}

	override stream(): ReturnType<File['stream']> {
		const { open } = this;
		const bytes = async function* () {
			yield* await open();
		};
		return ReadableStream.from(bytes()) as ReturnType<File['stream']>;
	}
}

/** The name without folders: what ClickUp shows is the name in the form. */
const baseName = (name: string): string => name.split(/[\\/]/).pop() || 'file';

/** The files of one input item. */
export function filesOf(context: IExecuteFunctions, index: number): Files {
	const { helpers } = context;
	return {
		names: () => Object.keys(context.getInputData()[index]?.binary ?? {}),
		read(property, newName) {
			const data = helpers.assertBinaryData(index, property);
			// Without an ID n8n keeps the file in the item itself, as base64.
			const held = data.id ? undefined : Buffer.from(data.data, 'base64');
			const size = held?.length ?? data.bytes ?? 0;
			if ((data.bytes ?? size) > MAX_BYTES) {
				throw new InputError(
					`The file in "${property}" is larger than 1 GB`,
					'ClickUp takes files of up to 1 GB',
				);
			}
			const name = newName || data.fileName || (data.fileExtension ? `file.${data.fileExtension}` : 'file');
			const open = async () => (held ? [held] : await helpers.getBinaryStream(data.id as string));
			return new StoredFile(baseName(name), data.mimeType, size, open as never);
		},
		async write(bytes, name, mimeType) {
			return await helpers.prepareBinaryData(bytes, name, mimeType);
		},
	};
}
