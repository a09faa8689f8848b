namespace Seatrial.Secrets.Fixing;

/// <summary>
/// .NET reads every setting from a variable as well, named by its path with two underscores between the parts; the variable wins over the
/// file.
/// </summary>
internal static class AppSettingsFix
{
    public static FixProposal Propose(FixTarget target)
    {
        var path = new List<string>();
        string? key = null;
        string text = target.Text;
        for (int at = 0; at < text.Length && at <= target.Start; at++)
        {
            switch (text[at])
            {
                case '"':
                    int end = End(text, at);
                    if (target.Start > at && target.End <= end)
                    {
                        return Move(target, at + 1, end, [.. path, .. key is null ? (string[])[] : [key]]);
                    }

                    key = text[(at + 1)..end];
                    at = end;
                    break;
                case '{':
                    path.AddRange(key is null ? [] : [key]);
                    key = null;
                    break;
                case '}':
                    path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
                    key = null;
                    break;
                case ',':
                    key = null;
                    break;
                case '[':
                    return FixProposal.Refuse(
                        "it stands in a list, or behind one: give the setting a name of its own, and set that by a variable."
                    );
                case '/' when at + 1 < text.Length && text[at + 1] == '/':
                    at = text.IndexOf('\n', at) is var line and >= 0 ? line : text.Length;
                    break;
            }
        }

        return FixProposal.Refuse("it does not stand in the value of a setting: move it by hand.");
    }

    private static FixProposal Move(FixTarget target, int start, int end, string[] path)
    {
        string written = target.Text[start..end];
        bool isWhole =
            (start == target.Start && end == target.End)
            || written.Contains(';', StringComparison.Ordinal)
            || written.Contains("://", StringComparison.Ordinal);
        return path.Length == 0 || !isWhole || Unescaping.Value(written, new StringForm("\"", "\""), "") is not { } value
            ? FixProposal.Refuse("it is a part of a value: move it by hand.")
            : new FixProposal
            {
                Edits = [new FixEdit(start, end - start, "")],
                Variable = string.Join("__", path),
                Value = value,
            };
    }

    private static int End(string text, int quote)
    {
        int at = quote + 1;
        while (at < text.Length && text[at] != '"')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at, text.Length);
    }
}
