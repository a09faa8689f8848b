using System.Text;

namespace Seatrial.Secrets.Fixing;

/// <summary>From a string as it is written to the value that it means.</summary>
internal static class Unescaping
{
    /// <summary>Null where an escape is met whose meaning differs between languages.</summary>
    public static string? Value(string written, StringForm form, string prefix)
    {
        bool isRaw =
            prefix.Contains('r', StringComparison.OrdinalIgnoreCase) || prefix.Contains('@', StringComparison.Ordinal) || !form.HasEscapes;
        if (isRaw)
        {
            return form.DoublesQuotes ? written.Replace(form.Close + form.Close, form.Close, StringComparison.Ordinal) : written;
        }

        if (!written.Contains('\\', StringComparison.Ordinal))
        {
            return written;
        }

        var value = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                value.Append(written[i]);
                continue;
            }

            if (++i >= written.Length)
            {
                return null;
            }

            // In single quotes Ruby and PHP keep \n as two characters; a key in PEM form is the only value in which it matters, and means
            // line feeds.
            char? meant = written[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '\\' => '\\',
                '"' => '"',
                '\'' => '\'',
                '`' => '`',
                '/' => '/',
                '$' => '$',
                _ => null,
            };
            if (meant is null)
            {
                return null;
            }

            value.Append(meant);
        }

        return value.ToString();
    }
}
