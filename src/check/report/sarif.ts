import type { Diagnostic, Severity } from '../../base/diagnostic.js';
import type { Language } from '../../base/text.js';
import { rules } from '../rules.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** Diagnostics as a SARIF 2.1.0 log, which code hosts show beside the lines of a change. `version` is the program's own. */
export function sarifReport(diagnostics: readonly Diagnostic[], language: Language, version: string): object {
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'daybook',
            semanticVersion: version,
            rules: ids.map((id) => {
              const rule = described.get(id);
              return rule
                ? {
                    id,
                    shortDescription: { text: rule.title[language] },
                    fullDescription: { text: rule.description[language] },
                    defaultConfiguration: { level: levels[rule.severity] },
                  }
                : { id };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, ids, language)),
      },
    ],
  };
}

function resultOf({ rule, severity, file, line, message }: Diagnostic, ids: readonly string[], language: Language): object {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message[language] },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } } }],
  };
}
