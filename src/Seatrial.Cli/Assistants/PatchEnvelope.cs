using System.Text;

namespace Seatrial.Cli.Assistants;

/// <summary>
/// The patch that OpenAI's <c>apply_patch</c> tool takes: <c>*** Add File: PATH</c> and <c>*** Update File: PATH</c> with lines marked by
/// <c>+</c>, <c>-</c> and blank.
/// </summary>
internal static class PatchEnvelope
{
    private const string Begin = "*** Begin Patch";

    private static readonly string[] Headers = ["*** Add File: ", "*** Update File: ", "*** Move to: "];

    public static bool Is(string text) => text.Contains(Begin, StringComparison.Ordinal);

    /// <summary>Each file with the lines that the patch shows of its new side.</summary>
    public static IEnumerable<ToolText> Read(string patch)
    {
        string? path = null;
        var after = new StringBuilder();
        var before = new StringBuilder();
        foreach (string line in patch[patch.IndexOf(Begin, StringComparison.Ordinal)..].Split('\n'))
        {
            if (line.StartsWith("*** ", StringComparison.Ordinal))
            {
                string? header = Array.Find(Headers, h => line.StartsWith(h, StringComparison.Ordinal));
                if (header != Headers[2] && path is not null && after.Length > 0)
                {
                    yield return new ToolText(ToolTextKind.Write, path, after.ToString(), before.ToString());
                }

                if (header != Headers[2])
                {
                    after.Clear();
                    before.Clear();
                }

                path = header is null ? null : line[header.Length..].Trim();
            }
            else if (line.Length > 0 && line[0] is '+' or ' ')
            {
                after.Append(line.AsSpan(1)).Append('\n');
                before.Append(line[0] == ' ' ? $"{line[1..]}\n" : "");
            }
            else if (line.Length > 0 && line[0] == '-')
            {
                before.Append(line.AsSpan(1)).Append('\n');
            }
        }
    }
}
