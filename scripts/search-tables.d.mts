export function searchTables(): Readonly<Record<string, string>>;
