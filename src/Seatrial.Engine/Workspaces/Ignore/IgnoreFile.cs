using System.Text;

namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>The rules of one ignore file, compiled once. The last rule that matches decides.</summary>
internal sealed class IgnoreFile
{
    /// <summary>Bytes of one ignore file; a larger one is no ignore file that people wrote.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Rules of one file; each is tried on each path.</summary>
    public const int MaxRules = 10_000;

    private readonly IgnoreRule[] rules;

    private IgnoreFile(IgnoreRule[] rules) => this.rules = rules;

    public bool IsEmpty => rules.Length == 0;

    public static IgnoreFile Parse(ReadOnlySpan<byte> text)
    {
        text = text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;
        var parsed = new List<IgnoreRule>();
        while (!text.IsEmpty && parsed.Count < MaxRules)
        {
            int end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (IgnoreRule.Parse(line) is { } rule)
            {
                parsed.Add(rule);
            }
        }

        return new IgnoreFile([.. parsed]);
    }

    public static IgnoreFile Of(IEnumerable<string> patterns) => Parse(Encoding.UTF8.GetBytes(string.Join('\n', patterns)));

    /// <summary>True: ignored; false: explicitly not; null: no rule matches.</summary>
    public bool? Decide(ReadOnlySpan<byte> path, ReadOnlySpan<byte> name, bool isFolder)
    {
        for (int i = rules.Length - 1; i >= 0; i--)
        {
            if (rules[i].IsMatch(path, name, isFolder))
            {
                return !rules[i].Includes;
            }
        }

        return null;
    }
}
