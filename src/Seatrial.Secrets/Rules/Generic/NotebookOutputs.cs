namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// What the cells of a Jupyter notebook printed (nbformat 4, "Cell types"): each line is a string of a list in <c>outputs</c>. People print
/// settings to look at them, and commit the notebook with them.
/// </summary>
internal static class NotebookOutputs
{
    /// <summary>How far before a value its list may begin, in bytes: longer outputs are data.</summary>
    private const int Reach = 16 * 1024;

    /// <summary>Whether the value stands in a line of an output.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (
            !candidate.File.Extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase)
            || !candidate.Line.TrimStart(" \t"u8).StartsWith("\""u8)
        )
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - Reach)..candidate.MatchStart];
        int output = Math.Max(before.LastIndexOf("\"text\": ["u8), before.LastIndexOf("\"text/plain\": ["u8));
        return output > before.LastIndexOf("\"source\": ["u8);
    }

    /// <summary>The value without the end of its line, which JSON writes as two characters.</summary>
    public static ReadOnlySpan<byte> Trim(in SecretCandidate candidate)
    {
        int end = candidate.Value.IndexOf("\\n"u8);
        return end >= 4 && candidate.File.Extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase)
            ? candidate.Value[..end]
            : candidate.Value;
    }
}
