/** One request as it arrived and what it was answered. */
export interface RecordedRequest {
	/** Unix milliseconds on the sandbox's clock. */
	time: number;
	method: string;
	/** The Host header without its port. */
	host: string;
	/** Without query, as it was sent. */
	path: string;
	/** By raw name, e.g. `statuses[]`; a name that occurs twice has an array. */
	query: Record<string, string | string[]>;
	headers: Record<string, string | string[] | undefined>;
	/** Parsed JSON or form, MultipartBody for multipart, the raw text when it could not be read. */
	body: unknown;
	/** 0 when the connection was dropped. */
	status: number;
	/** Parsed when it is JSON. */
	responseBody: unknown;
	/** The token in the Authorization header, without "Bearer ". */
	token: string | undefined;
}

/** A file of a multipart body. */
export interface UploadedFile {
	/** The part's name. */
	part: string;
	filename: string;
	contentType: string;
	content: Buffer;
}

export interface MultipartBody {
	fields: Record<string, string>;
	files: UploadedFile[];
}
