import type { Plugin } from 'vite';

export declare function compileView(source: string, name: string): string;
export declare const viewsForVite: Plugin;
