using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Bench.Accuracy;

/// <summary>
/// Why a row was missed: which rules' patterns matched its lines, and what their judges said. Nothing matched: no rule knows the form.
/// </summary>
internal sealed class Dismissals(SecretRuleSet rules)
{
    private readonly SecretScanner scanner = new(rules);

    /// <summary>
    /// One clause per matching rule, such as <c>json-web-token: the value is a template</c>; empty when no pattern matched.
    /// </summary>
    public string Of(FileContent content, LabelledRow row)
    {
        var clauses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TracedCandidate candidate in scanner.Explain(content).Where(c => row.Line is null || IsIn(c.Location.Line, row)))
        {
            string value = Encoding.UTF8.GetString(content.Utf8.Slice(candidate.Start, Math.Min(candidate.Length, 12)));
            clauses.Add($"{candidate.Rule.Id}: {candidate.Dismissal ?? $"reported as {value}"}");
        }

        return string.Join("; ", clauses);
    }

    private static bool IsIn(int line, LabelledRow row) => line >= row.Line - 1 && line <= Math.Max(row.LineEnd ?? 0, row.Line!.Value);
}
