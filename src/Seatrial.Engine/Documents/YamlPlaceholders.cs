using System.Text;

namespace Seatrial.Engine.Documents;

/// <summary>
/// Values that a build fills in later and that are no YAML before: <c>version: @project.version@</c>. They stand as texts, as the build
/// would find them. Source: Maven Resources Plugin, "Filtering"; Spring Boot reference, "Automatic Property Expansion Using Maven".
/// </summary>
internal static class YamlPlaceholders
{
    /// <summary>The text with such values between quotes; null where it has none.</summary>
    public static string? Quoted(string text)
    {
        StringBuilder? quoted = null;
        int taken = 0;
        for (int line = 0; line < text.Length; )
        {
            int end = text.IndexOf('\n', line) is var at && at < 0 ? text.Length : at;
            int stop = end > line && text[end - 1] == '\r' ? end - 1 : end;
            int start = ValueAt(text, line, stop);
            if (start < stop && IsPlaceholder(text.AsSpan(start, stop - start)))
            {
                int last = Comment(text, start, stop);
                quoted ??= new StringBuilder(text.Length + 64);
                quoted
                    .Append(text, taken, start - taken)
                    .Append('\'')
                    .Append(text[start..last].Replace("'", "''", StringComparison.Ordinal));
                quoted.Append('\'');
                taken = last;
            }

            line = end + 1;
        }

        return quoted?.Append(text, taken, text.Length - taken).ToString();
    }

    /// <summary>Where the value of a line begins, behind dashes and the key.</summary>
    private static int ValueAt(string text, int from, int to)
    {
        int i = Blank(text, from, to);
        while (i + 1 < to && text[i] == '-' && text[i + 1] == ' ')
        {
            i = Blank(text, i + 1, to);
        }

        if (i < to && text[i] == '@')
        {
            return i;
        }

        int colon = text.IndexOf(": ", i, to - i, StringComparison.Ordinal);
        return colon < 0 ? to : Blank(text, colon + 1, to);
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> value)
    {
        if (value.Length < 3 || value[0] != '@')
        {
            return false;
        }

        int end = value[1..].IndexOf('@');
        return end > 0 && value.Slice(1, end).IndexOfAnyExcept(Names) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Names = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
    );

    private static int Blank(string text, int from, int to)
    {
        while (from < to && text[from] is ' ' or '\t')
        {
            from++;
        }

        return from;
    }

    /// <summary>Where the value ends: before a comment and the space in front of it.</summary>
    private static int Comment(string text, int from, int to)
    {
        int hash = text.IndexOf(" #", from, to - from, StringComparison.Ordinal);
        int end = hash < 0 ? to : hash;
        while (end > from && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
