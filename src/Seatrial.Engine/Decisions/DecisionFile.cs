using System.Text;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Decisions;

/// <summary>
/// Reads and extends <c>.seatrial/decisions.yaml</c>: a list of decisions. Writing adds or replaces whole items and leaves every other
/// line, comments included, as it is.
/// </summary>
public static class DecisionFile
{
    /// <summary>Larger files are not read: 4 MiB.</summary>
    public const int MaximumSize = 4 * 1024 * 1024;

    private const int MaximumNodes = 500_000;

    private const string Head =
        "# Decisions about controls that do not pass. 'seatrial decide' writes them; edit as you like, comments stay.\n";

    /// <summary>Reads a whole file. Strict, as <see cref="ConfigurationParser"/>; any bytes may be given and nothing is thrown.</summary>
    public static DecisionFileResult Parse(ReadOnlySpan<byte> utf8, string path)
    {
        var errors = new ConfigurationErrors(path);
        string? text = ConfigurationText.Decode(utf8, MaximumSize, errors);
        var root = text is null ? null : YamlReader.Read(text, errors, MaximumNodes);
        var decisions = new List<Decision>();
        if (root is YamlList list)
        {
            decisions.AddRange(list.Items.Select(item => DecisionReader.Read(item, errors)).OfType<Decision>());
        }
        else if (root is not (null or YamlText { IsEmpty: true, IsPlain: true }))
        {
            errors.Add(root, $"the file must hold a list of decisions, each starting with '- id: …', but is {root.Description}");
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var decision in decisions.Where(d => !seen.TryAdd(d.Id, d.Location.Line)))
        {
            errors.Add(
                decision.Location.Line,
                1,
                $"the id {ConfigurationErrors.Quote(decision.Id)} stands on line {seen[decision.Id]} already; give each decision an id of its own"
            );
        }

        return new DecisionFileResult(new DecisionLog(decisions), errors.Sorted());
    }

    /// <summary>The text with one more decision at its end, or in the place of the one with the same id.</summary>
    /// <param name="text">The whole file as it is; empty for none.</param>
    /// <param name="decision">What is written.</param>
    /// <exception cref="ArgumentException">The file has mistakes: <see cref="Parse"/> says which.</exception>
    public static string With(string text, Decision decision)
    {
        var (start, end) = Lines(text, decision.Id);
        string item = Item(decision);
        if (start < 0)
        {
            string head =
                text.Length == 0 ? Head
                : text.EndsWith('\n') ? text
                : text + "\n";
            return head + item;
        }

        string[] lines = text.Split('\n');
        string before = string.Concat(lines.Take(start).Select(l => l + "\n"));
        return before + item + string.Join('\n', lines.Skip(end));
    }

    /// <summary>The text without a decision; comments that stand before it stay.</summary>
    /// <exception cref="ArgumentException">The file has mistakes: <see cref="Parse"/> says which.</exception>
    public static string Without(string text, string id)
    {
        var (start, end) = Lines(text, id);
        string[] lines = text.Split('\n');
        return start < 0 ? text : string.Join('\n', lines.Take(start).Concat(lines.Skip(end)));
    }

    /// <summary>First line of the item with an id and the line behind its last, from 0; (-1, -1) where there is none.</summary>
    private static (int Start, int End) Lines(string text, string id)
    {
        var result = Parse(Encoding.UTF8.GetBytes(text), DecisionLog.FilePath);
        if (result.Errors.Count > 0)
        {
            throw new ArgumentException("The file has mistakes.", nameof(text));
        }

        var decisions = result.Log.Decisions;
        int index = decisions.ToList().FindIndex(d => d.Id == id);
        if (index < 0)
        {
            return (-1, -1);
        }

        int start = decisions[index].Location.Line - 1;
        string[] lines = text.Split('\n');
        int end = index + 1 < decisions.Count ? decisions[index + 1].Location.Line - 1 : lines.Length;
        while (end > start + 1 && (lines[end - 1].AsSpan().Trim().IsEmpty || lines[end - 1].TrimStart().StartsWith('#')))
        {
            end--;
        }

        return (start, end);
    }

    private static string Item(Decision decision)
    {
        var text = new StringBuilder();
        void Line(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(text.Length == 0 ? "- " : "  ").Append(key).Append(": ").Append(value).Append('\n');
            }
        }

        Line("id", decision.Id);
        Line("control", decision.Control);
        Line("application", Quoted(decision.Application));
        Line("decision", decision.Kind.Word());
        if (decision.Findings.Count > 0)
        {
            Line("findings", $"[{string.Join(", ", decision.Findings.Order(StringComparer.Ordinal).Select(f => $"'{f}'"))}]");
        }

        Line("owner", Quoted(decision.Owner));
        Line("requested-by", Quoted(decision.RequestedBy));
        Line("reason", Quoted(decision.Reason));
        Line("where", Quoted(decision.Where));
        Line("approver", Quoted(decision.Approver));
        Line("date", $"{decision.Date:yyyy-MM-dd}");
        Line("due", decision.Due is { } due ? $"{due:yyyy-MM-dd}" : null);
        Line("expires", decision.Expires is { } end ? $"{end:yyyy-MM-dd}" : null);
        return text.ToString();
    }

    /// <summary>Always quoted: a text may be what YAML takes for something else.</summary>
    private static string? Quoted(string? value) => value is null ? null : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
