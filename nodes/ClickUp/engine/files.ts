import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../values/inputError';

/** The most that ClickUp takes as one file, in bytes (developer.clickup.com, Attachments). */
const MAX_BYTES = 1024 ** 3;

/** A file of an input item, held in memory. */
export interface InputFile {
	name: string;
	blob: Blob;
}

/** Files of the item that is worked on. */
export interface Files {
	/**
	 * @param property the input data field that holds the file
	 * @throws InputError when it is larger than ClickUp takes
	 */
	read(property: string): Promise<InputFile>;
	/** Turns bytes into a file of an output item. */
	write(bytes: Buffer, name: string, mimeType?: string): Promise<IBinaryData>;
}

/** The files of one input item. */
export function filesOf(context: IExecuteFunctions, index: number): Files {
	return {
		async read(property) {
			const data = context.helpers.assertBinaryData(index, property);
			if ((data.bytes ?? 0) > MAX_BYTES) {
				throw new InputError(
					`The file in "${property}" is larger than 1 GB`,
					'ClickUp takes files of up to 1 GB',
				);
			}
			const bytes = await context.helpers.getBinaryDataBuffer(index, property);
			const name = data.fileName ?? (data.fileExtension ? `file.${data.fileExtension}` : 'file');
			return { name, blob: new Blob([bytes as never], { type: data.mimeType }) };
		},
		async write(bytes, name, mimeType) {
			return await context.helpers.prepareBinaryData(bytes, name, mimeType);
		},
	};
}
